import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { instantFromText, isLocalDate } from '#casework';
import type { Answered } from './answered.js';
import type { Asked } from './member.js';

type MediaTypes = Readonly<Record<string, { readonly schema: { readonly $ref: string } }>>;

interface SaidAnswer {
  readonly $ref?: string;
  readonly content?: MediaTypes;
  /** Of problems: which it may be. */
  readonly 'x-codes'?: readonly string[];
}

interface Operation {
  readonly responses: Readonly<Record<string, SaidAnswer>>;
}

/** An API document, as far as answers are held to it. */
interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly responses: Readonly<Record<string, SaidAnswer>> };
}

const problemJson = 'application/problem+json';

/** Holds answers to what the API document says of them: no other status, no other type, no other field. */
export class Documented {
  readonly #ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    formats: {
      uuid: true,
      date: isLocalDate,
      'date-time': (text) => instantFromText(text) !== undefined,
      'personal-number': true,
      'personal-number-se': true,
      'personal-number-dk': true,
    },
  });
  readonly #routes: readonly { readonly shape: RegExp; readonly path: string; readonly specific: number }[];
  readonly #validators = new Map<string, ValidateFunction>();

  /** @param text the document as it is served */
  static by(text: string): Documented {
    return new Documented(JSON.parse(text) as ApiDocument);
  }

  private constructor(private readonly document: ApiDocument) {
    this.#ajv.addSchema(document, 'document');
    this.#routes = Object.keys(document.paths)
      .map((path) => ({
        path,
        shape: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
        specific: path.split('/').filter((part) => !part.startsWith('{')).length,
      }))
      .sort((one, other) => other.specific - one.specific);
  }

  /** @throws {Error} the document says otherwise of such an answer */
  check({ method, url }: Pick<Asked, 'method' | 'url'>, answered: Answered): void {
    if (method === 'HEAD') return;
    const [path = ''] = url.split('?');
    const verb = method.toLowerCase();
    const route = this.#routes.find(
      ({ shape, path: at }) => shape.test(path) && this.document.paths[at]?.[verb],
    );
    // What is at no address, or taken by no method, is told by a problem that no operation has.
    const at = route?.path;
    const type = (answered.headers['content-type'] ?? '').replace(/;.*$/, '');
    if (at === undefined) {
      if (type === problemJson) this.#hold('Problem', '#/components/schemas/Problem', answered.text);
      return;
    }
    const { responses } = this.document.paths[at]![verb]!;
    const said = responses[String(answered.status)];
    const content = said && this.#contentOf(said);
    if (said && !content && answered.text === '') return;
    if (!content)
      throw new Error(`${method} ${at} is not said to answer ${answered.status}: ${answered.text}`);
    if (!content[type])
      throw new Error(`${method} ${at} is not said to answer ${answered.status} as ${type}.`);
    if (!type.endsWith('json')) return;
    this.#hold(`${method} ${at} ${answered.status}`, content[type].schema.$ref, answered.text);
    const codes = said['x-codes'];
    const { code = '' } = JSON.parse(answered.text) as { code?: string };
    if (codes && !codes.includes(code)) {
      throw new Error(`${method} ${at} is not said to answer ${code}: ${answered.text}`);
    }
  }

  /** What an answer looks like, where it stands once for many. */
  #contentOf({ $ref, content }: SaidAnswer): MediaTypes | undefined {
    const name = $ref?.slice($ref.lastIndexOf('/') + 1);
    return name === undefined ? content : this.document.components.responses[name]?.content;
  }

  #hold(what: string, pointer: string, text: string): void {
    const known = this.#validators.get(pointer);
    const validate = known ?? this.#ajv.compile({ $ref: `document${pointer}` });
    if (!known) this.#validators.set(pointer, validate);
    if (validate(JSON.parse(text))) return;
    const wrong = (validate.errors ?? [])
      .slice(0, 5)
      .map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
    throw new Error(
      `${what} is answered otherwise than documented: ${wrong.join('; ')}\n${text.slice(0, 500)}`,
    );
  }
}
