import type { AppRouter } from '@muster/api'
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink } from '@trpc/client'

const url = '/trpc'

/** The api on the same origin; the session is a cookie that scripts cannot read. */
export const api = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (operation) => operation.type === 'subscription',
      true: httpSubscriptionLink({ url }),
      false: httpBatchLink({ url, maxURLLength: 2_000 }),
    }),
  ],
})
