import type { Change } from '@muster/domain/viability/change'
import type { Check, CheckName, Standing } from '@muster/domain/viability/check'
import type { Viability } from '@muster/domain/viability/viability'

export const checkWords: Readonly<Record<CheckName, string>> = {
  available: 'Free to join',
  size: 'Size',
  teams: 'Neighbourhood teams',
  singlePractice: 'One practice alone',
  dispersal: 'Distance',
  boundary: 'Boundaries',
}

export const standingWords: Readonly<
  Record<Standing, { readonly label: string; readonly colour: 'green' | 'blue' | 'yellow' | 'red' }>
> = {
  met: { label: 'In order', colour: 'green' },
  flagged: { label: 'Worth a look', colour: 'blue' },
  reason: { label: 'Needs a reason', colour: 'yellow' },
  failed: { label: 'Not yet', colour: 'red' },
}

const number = (value: number) => value.toLocaleString('en-GB')

/** The whole in one sentence, which a screen reader hears after each tick. */
export function headline({ patients, members, checks }: Viability): string {
  const count = (standing: Standing) => checks.filter((one) => one.standing === standing).length
  const [failed, reasons] = [count('failed'), count('reason')]
  const group = `${members.length === 1 ? '1 practice' : `${members.length} practices`}, ${number(patients)} patients.`
  if (failed + reasons === 0) return `${group} Nothing stands in the way of a network.`
  const missing = [
    failed > 0
      ? `${failed === 1 ? '1 thing is' : `${failed} things are`} not as ${failed === 1 ? 'it has' : 'they have'} to be`
      : '',
    reasons > 0 ? `${reasons === 1 ? '1 needs' : `${reasons} need`} a reason` : '',
  ]
  return `${group} ${missing.filter(Boolean).join(', and ')}.`
}

const decider = { commissioner: 'the commissioner', region: 'the region' } as const

export const grantWords = ({ grantedBy }: Check['exceptions'][number]): string =>
  `Granted by ${grantedBy.map((one) => decider[one]).join(' and ')}${grantedBy.length > 1 ? ', with a reason' : ''}.`

const practicesIn = (these: Change['add']): string =>
  these.map(({ id, name }) => `${name} (${id})`).join(' and ')

/** What the button does. */
export function changeWords({ add, remove }: Change): string {
  if (add.length === 0) return `Take out ${practicesIn(remove)}`
  if (remove.length === 0) return `Add ${practicesIn(add)}`
  return `Add ${practicesIn(add)} in place of ${practicesIn(remove)}`
}

export function kmWords(km: number | null): string {
  if (km === null) return 'distance not known'
  return `${km < 10 ? km.toFixed(1) : Math.round(km)} km away`
}

const checksIn = (these: readonly CheckName[]): string =>
  these.map((one) => checkWords[one].toLowerCase()).join(' and ')

/** What would come of it. */
export function effectWords({ km, patients, clears, raises, stops, betterIn }: Change): string {
  return [
    `${kmWords(km)}: ${number(patients)} patients together. Mends ${checksIn(clears)}.`,
    raises.length > 0
      ? `Then ${checksIn(raises)} ${stops ? 'has to be mended' : 'needs a reason'}.`
      : '',
    betterIn
      ? `It could join ${betterIn.name}, ${kmWords(betterIn.km)}, which would have ${number(betterIn.patients)} patients.`
      : '',
  ]
    .filter(Boolean)
    .join(' ')
    .replace(/^./, (first) => first.toUpperCase())
}
