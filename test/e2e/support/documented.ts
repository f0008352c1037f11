import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { instantFromText, isLocalDate } from '#casework';
import type { Answered } from './answered.js';
import type { Asked } from './member.js';

type MediaTypes = Readonly<Record<string, { readonly schema: { readonly $ref: string } }>>;

interface SaidHeader {
  readonly $ref?: string;
  /** It is always there. */
  readonly required?: boolean;
  readonly schema?: object;
}

interface SaidAnswer {
  readonly $ref?: string;
  readonly headers?: Readonly<Record<string, SaidHeader>>;
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
  readonly components: {
    readonly headers: Readonly<Record<string, SaidHeader>>;
    readonly responses: Readonly<Record<string, SaidAnswer>>;
  };
}

const problemJson = 'application/problem+json';

/** What any server says, or a browser is told of any answer: no document names it. */
const ofAnyServer =
  /^(connection|keep-alive|date|transfer-encoding|content-(type|length|encoding|disposition)|cache-control|vary|access-control-.+|content-security-policy|cross-origin-.+|origin-agent-cluster|referrer-policy|x-.+)$/;

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
  readonly #pathOf = new Map<string, string | undefined>();
  readonly #validators = new Map<string, ValidateFunction>();
  /** The last text that each schema held: most answers to a mistake are like the one before. */
  readonly #held = new Map<string, string>();
  /** By text: what one office after another serves is the same. */
  static readonly #known = new Map<string, Documented>();

  /** @param text the document as it is served */
  static by(text: string): Documented {
    const known = Documented.#known.get(text) ?? new Documented(JSON.parse(text) as ApiDocument);
    Documented.#known.set(text, known);
    return known;
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
    // What is at no address, or taken by no method, is told by a problem that no operation has.
    const at = this.#pathFor(verb, path);
    const type = (answered.headers['content-type'] ?? '').replace(/;.*$/, '');
    if (at === undefined) {
      if (type === problemJson) {
        this.#hold('Problem', '#/components/schemas/Problem', answered.text);
        this.#holdHeaders(
          `${method} ${path} ${answered.status}`,
          this.#headersOf({ $ref: `#/components/responses/Problem${answered.status}` }),
          answered.headers,
        );
      }
      return;
    }
    const { responses } = this.document.paths[at]![verb]!;
    const said = responses[String(answered.status)];
    const content = said && this.#contentOf(said);
    if (said)
      this.#holdHeaders(`${method} ${at} ${answered.status}`, this.#headersOf(said), answered.headers);
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

  /** As the document has it, for a path that is asked for: looked for once. */
  #pathFor(verb: string, asked: string): string | undefined {
    const key = `${verb} ${asked}`;
    if (!this.#pathOf.has(key)) {
      const route = this.#routes.find(
        ({ shape, path }) => shape.test(asked) && this.document.paths[path]?.[verb],
      );
      this.#pathOf.set(key, route?.path);
    }
    return this.#pathOf.get(key);
  }

  #headersOf({ $ref, headers }: SaidAnswer): Readonly<Record<string, SaidHeader>> {
    const once = $ref === undefined ? undefined : this.document.components.responses[nameIn($ref)]?.headers;
    const said = Object.entries(headers ?? once ?? {}).map(([name, header]) => [
      name.toLowerCase(),
      header.$ref === undefined ? header : this.document.components.headers[nameIn(header.$ref)],
    ]);
    return Object.fromEntries(said) as Record<string, SaidHeader>;
  }

  #holdHeaders(what: string, said: Readonly<Record<string, SaidHeader>>, headers: Answered['headers']): void {
    const untold = Object.keys(headers).filter((name) => !ofAnyServer.test(name) && !said[name]);
    const missing = Object.entries(said).flatMap(([name, { required }]) =>
      required === true && headers[name] === undefined ? [name] : [],
    );
    if (untold.length > 0) throw new Error(`${what} is not said to have the header ${untold.join(', ')}.`);
    if (missing.length > 0) throw new Error(`${what} lacks the header ${missing.join(', ')}.`);
    for (const [name, value] of Object.entries(headers)) {
      const schema = said[name]?.schema as
        { readonly type?: string; readonly enum?: readonly string[] } | undefined;
      if (schema?.enum && !schema.enum.includes(value ?? ''))
        throw new Error(`${what} has the header ${name}: ${value}, which is none of its codes.`);
      if (schema?.type === 'integer' && !/^\d+$/.test(value ?? ''))
        throw new Error(`${what} has the header ${name}: ${value}, which is no number.`);
    }
  }

  /** What an answer looks like, where it stands once for many. */
  #contentOf({ $ref, content }: SaidAnswer): MediaTypes | undefined {
    return $ref === undefined ? content : this.document.components.responses[nameIn($ref)]?.content;
  }

  #hold(what: string, pointer: string, text: string): void {
    if (this.#held.get(pointer) === text) return;
    const known = this.#validators.get(pointer);
    const validate = known ?? this.#ajv.compile({ $ref: `document${pointer}` });
    if (!known) this.#validators.set(pointer, validate);
    if (validate(JSON.parse(text))) {
      this.#held.set(pointer, text);
      return;
    }
    const wrong = (validate.errors ?? [])
      .slice(0, 5)
      .map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
    throw new Error(
      `${what} is answered otherwise than documented: ${wrong.join('; ')}\n${text.slice(0, 500)}`,
    );
  }
}

function nameIn(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}
