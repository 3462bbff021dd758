import type { ReleaseScope } from '@muster/domain/facts/version-events'
import { commissionerId } from '@muster/domain/ids'
import type { VersionRow, VersionsPage } from '@muster/domain/views/version-views'

export interface ScopeChoice {
  readonly value: string
  readonly label: string
}

/** To whom a version can be released, as one list to choose from: the national team's, or one region's. */
export function scopeChoices(
  { commissioners, mayRelease }: VersionsPage,
  { variation }: Pick<VersionRow, 'variation'>,
): readonly ScopeChoice[] {
  const own = commissioners.filter(({ id }) => !variation || variation.commissioner === id)
  const each = own.map(({ id, name }) => ({ value: `commissioner:${id}`, label: name }))
  if (variation) return each
  const regions = new Map(commissioners.map(({ region, regionName }) => [region, regionName]))
  return [
    ...(mayRelease ? [{ value: 'all', label: 'All commissioners' }] : []),
    ...[...regions].map(([region, name]) => ({ value: `region:${region}`, label: name })),
    ...each,
  ]
}

export function scopeOf(value: string): ReleaseScope {
  const [kind, ...code] = value.split(':')
  if (kind === 'region') return { kind, region: code.join(':') }
  if (kind === 'commissioner') return { kind, commissioner: commissionerId(code.join(':')) }
  return { kind: 'all' }
}
