import type { OpenAPIObject } from '@nestjs/swagger';

interface Address {
  readonly pattern: RegExp;
  readonly methods: readonly string[];
}

/** What is served beside what the API document names: the document itself. */
const beside: OpenAPIObject['paths'] = {
  '/openapi.json': { get: { responses: {} } },
  '/docs': { get: { responses: {} } },
};

/** Which methods each address takes, by the API document. */
export class Addresses {
  readonly #all: readonly Address[];

  constructor(paths: OpenAPIObject['paths']) {
    this.#all = Object.entries({ ...paths, ...beside }).map(([path, item]) => ({
      pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
      // Whatever is read by GET is by HEAD, which answers its headers alone.
      methods: Object.keys(item).flatMap((method) =>
        method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()],
      ),
    }));
  }

  /** The methods that a URL takes; none when nothing is there. */
  methodsOf(url: string): readonly string[] {
    const [path = ''] = url.split('?');
    const methods = this.#all.filter(({ pattern }) => pattern.test(path)).flatMap((each) => each.methods);
    return [...new Set(methods)].sort();
  }
}
