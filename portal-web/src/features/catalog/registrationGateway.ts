import { api, ifMatch, newKey, unwrap } from '@/shared/api/client';
import { sendDocument } from '@/shared/api/documents';
import type { RegistrationGateway } from './registration';

/** The portal's server as a registration needs it. */
export const serverGateway: RegistrationGateway = {
  create: (input) =>
    unwrap(
      api.POST('/api/v1/data-products', { body: input, params: { header: { 'Idempotency-Key': newKey() } } }),
    ),
  addContract: (outputPort, document) =>
    sendDocument(`/api/v1/contracts?outputPort=${encodeURIComponent(outputPort)}`, document, {
      method: 'POST',
    }),
  activate: ({ id, version, etagVersion }) =>
    unwrap(
      api.POST('/api/v1/contracts/{id}/versions/{version}/activation', {
        params: { path: { id, version }, header: ifMatch(etagVersion) },
        body: {},
      }),
    ),
  publish: async (domain, name) => {
    const path = { domain, name };
    const product = await unwrap(api.GET('/api/v1/data-products/{domain}/{name}', { params: { path } }));
    return unwrap(
      api.POST('/api/v1/data-products/{domain}/{name}/publication', {
        params: { path, header: ifMatch(product.version) },
        body: {},
      }),
    );
  },
};
