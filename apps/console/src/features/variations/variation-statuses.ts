import type { VariationStatus } from '@muster/domain/variation/variation-rows'

export const variationStatuses: Readonly<
  Record<VariationStatus, { readonly label: string; readonly colour: 'blue' | 'yellow' | null }>
> = {
  notYet: { label: 'Network not approved yet', colour: null },
  toServe: { label: 'Notice to be served', colour: 'blue' },
  served: { label: 'Served, not signed', colour: 'yellow' },
  signed: { label: 'Signed', colour: null },
  effective: { label: 'In effect', colour: null },
}
