import type { BlockerView } from '@muster/domain/views/network-view'

/** Who holds a blocker: a network, or its commissioner. */
export const whereOf = ({ network, commissioner }: BlockerView) =>
  network ? { network } : { commissioner }
