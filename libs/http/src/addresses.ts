import type { OpenAPIObject } from '@nestjs/swagger';

interface Address {
  readonly pattern: RegExp;
  readonly methods: readonly string[];
}

/** Which methods each address takes, by the API document. */
export class Addresses {
  readonly #all: readonly Address[];

  constructor(paths: OpenAPIObject['paths']) {
    this.#all = Object.entries(paths).map(([path, item]) => ({
      pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
      methods: Object.keys(item).map((method) => method.toUpperCase()),
    }));
  }

  /** The methods that a URL takes; none when nothing is there. */
  methodsOf(url: string): readonly string[] {
    const [path = ''] = url.split('?');
    const methods = this.#all.filter(({ pattern }) => pattern.test(path)).flatMap((each) => each.methods);
    return [...new Set(methods)].sort();
  }
}
