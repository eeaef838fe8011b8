import http from 'node:http';

/** The text of the answer to a document, over a connection that is kept; `more` are headers of the one who asks. */
export function post(agent, port, body, more = {}) {
  return new Promise((resolve, reject) => {
    const length = Buffer.byteLength(body);
    const headers = { ...more, 'content-type': 'application/json', 'content-length': length };
    const request = http.request({
      agent,
      port,
      host: '127.0.0.1',
      path: '/graphql',
      method: 'POST',
      headers,
    });
    request.once('error', reject);
    request.once('response', (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.once('end', () => resolve(Buffer.concat(chunks).toString()));
    });
    request.end(body);
  });
}
