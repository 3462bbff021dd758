import type { PracticeHome } from '@muster/domain/views/home-views'

/** In no network, and named by none that it has not declined. */
export const isFree = ({ network, claims }: PracticeHome): boolean =>
  network === null || (claims.length > 0 && claims.every(({ declined }) => declined))
