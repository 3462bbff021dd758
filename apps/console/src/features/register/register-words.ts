import type { SuccessorSign } from '@muster/domain/facts/register-events'
import type { RegisterStanding } from '@muster/domain/register/register-notice'
import type { RegisterChangeView, SuccessorChoice } from '@muster/domain/register/register-page'

export const kindWords: Readonly<Record<RegisterChangeView['kind'], string>> = {
  closed: 'Shown as closed',
  opened: 'Opened, with patients',
  reopened: 'Open again',
  moved: 'Under another commissioner',
}

export const standingTags: Readonly<
  Record<RegisterStanding, { colour: 'yellow' | 'blue' | 'green' | 'grey'; label: string }>
> = {
  open: { colour: 'yellow', label: 'To be decided' },
  decided: { colour: 'blue', label: 'Decided' },
  done: { colour: 'green', label: 'Done' },
  kept: { colour: 'grey', label: 'Kept as it is' },
  undone: { colour: 'grey', label: 'Undone' },
  withdrawn: { colour: 'grey', label: 'No longer said' },
}

const signWords: Readonly<Record<SuccessorSign, string>> = {
  postcode: 'same postcode',
  name: 'same name',
  address: 'same address',
  openedThen: 'opened about then',
}

/** `Made-up Surgery (Z11002): same postcode, same name`. */
export function successorWords({ id, name, signs, isNew, network }: SuccessorChoice): string {
  const about = [
    ...signs.map((sign) => signWords[sign]),
    ...(isNew ? ['a code that is not in the programme yet'] : []),
    ...(network ? [`in ${network.name}`] : isNew ? [] : ['in no network']),
  ]
  return `${name} (${id})${about.length > 0 ? `: ${about.join(', ')}` : ''}`
}
