import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';

/** A member of the demo's staff, who works over HTTP with the token that the demo left for them. */
export class Caseworker {
  #address;
  #token;

  constructor(address, dataFolder, staffId) {
    this.#address = address;
    this.#token = readFileSync(join(dataFolder, 'demo-tokens', staffId), 'utf8').trim();
  }

  /** Gives a command and answers with the body; on a matter of a file, at the version that was seen. */
  async give(command, body, { fileId, matterId, version } = {}) {
    const matter = fileId === undefined ? '' : `/files/${fileId}/matters/${matterId}`;
    return this.#asked(`/v1/child-protection${matter}/${command}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      body: JSON.stringify(body),
    });
  }

  /** Gives a command on a matter, as they see it now. */
  async giveOn(matter, command, body) {
    const { version } = await this.matterAt(matter);
    return this.give(command, body, { ...matter, version });
  }

  /** A file as they see it. */
  pageOf({ fileId }) {
    return this.read(`/v1/child-protection/files/${fileId}`);
  }

  /** A matter as they see it. */
  async matterAt({ fileId, matterId }) {
    const { matters } = await this.pageOf({ fileId });
    return matters.find((matter) => matter.matterId === matterId);
  }

  read(path) {
    return this.#asked(path, {});
  }

  async #asked(path, { headers, ...request }) {
    const response = await fetch(`${this.#address}${path}`, {
      ...request,
      headers: { authorization: `Bearer ${this.#token}`, ...headers },
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
    return JSON.parse(text);
  }
}
