import { api, ifMatch, unwrap } from '@/shared/api/client';
import { sendDocument } from '@/shared/api/documents';
import type { RegistrationGateway } from './registration';

/** The portal's server as a registration needs it; with the same key a lost answer is given again. */
export const serverGateway = (key: string): RegistrationGateway => ({
  create: (input) =>
    unwrap(api.POST('/api/v1/data-products', { body: input, headers: { 'Idempotency-Key': key } })),
  addContract: (outputPort, document) =>
    sendDocument(`/api/v1/contracts?outputPort=${encodeURIComponent(outputPort)}`, document, {
      method: 'POST',
    }),
  activate: ({ id, version, etagVersion }) =>
    unwrap(
      api.POST('/api/v1/contracts/{id}/versions/{version}/activation', {
        params: { path: { id, version } },
        headers: ifMatch(etagVersion),
        body: {},
      }),
    ),
  publish: async (domain, name) => {
    const path = { domain, name };
    const product = await unwrap(api.GET('/api/v1/data-products/{domain}/{name}', { params: { path } }));
    return unwrap(
      api.POST('/api/v1/data-products/{domain}/{name}/publication', {
        params: { path },
        headers: ifMatch(product.version),
      }),
    );
  },
});
