import { messageOf } from '../guard.ts';
import { packedEnd, unfetched } from '../setup.ts';

// DuckDB fetches its module itself, by address. On the host the module lies packed, since some hosts take no file over
// 25 MiB; what DuckDB gets is the module. Of a download that fails or breaks off DuckDB would say nothing for ever, so
// the page is told here.
const fetchAsIs = self.fetch.bind(self);

self.fetch = async (input, init) => {
  try {
    const response = await fetchAsIs(input, init);
    const address = input instanceof Request ? input.url : String(input);
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
    if (!address.endsWith(packedEnd) || !response.body) return response;
    const module = watched(response.body.pipeThrough(new DecompressionStream('gzip')));
    return new Response(module, { headers: { 'content-type': 'application/wasm' } });
  } catch (reason) {
    throw told(reason);
  }
};

/** The same stream; when it breaks off, the page is told. */
function watched(stream: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = stream.getReader();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read().catch((reason: unknown) => {
        throw told(reason);
      });
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

function told(reason: unknown): unknown {
  reportError(new Error(unfetched + messageOf(reason)));
  return reason;
}

// Where a content policy forbids WebAssembly, DuckDB's start would hang without a word: the smallest module there is
// fails here instead, and the page hears of it.
new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
