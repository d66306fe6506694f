import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as client from '../../../../client/src/exchange/base64';
import * as server from '../../../../server/src/features/commands/base64';

describe('bytes in base64', () => {
  it('are those of Node, and come back from the other side', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = Buffer.from(bytes).toString('base64');
        assert.deepEqual([client.toBase64(bytes), server.toBase64(bytes)], [text, text]);
        assert.deepEqual(client.fromBase64(text), bytes);
        assert.deepEqual(server.fromBase64(text), bytes);
      }),
    );
  });

  it('may be more than a function takes arguments', () => {
    const bytes = Uint8Array.from({ length: 1_000_000 }, (_, index) => index % 251);
    assert.deepEqual(client.fromBase64(server.toBase64(bytes)), bytes);
    assert.deepEqual(server.fromBase64(client.toBase64(bytes)), bytes);
  });
});
