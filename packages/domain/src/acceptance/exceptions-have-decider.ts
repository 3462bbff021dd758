import type { ExceptionKind } from '../facts/events.ts'
import { refusal } from '../refusal.ts'
import type { AcceptanceRule } from './acceptance-rule.ts'

const source = 'Rural waiver by the commissioner: S9; under 30,000 otherwise with the region [P]'

const labels: Readonly<Record<ExceptionKind, string>> = {
  ruralUnder30k: 'under 30,000 patients in a rural area',
  under30k: 'under 30,000 patients',
  dispersal: 'an area that is not in one piece',
  crossesBoundary: 'an area that crosses a boundary',
}

/** Each exception that was asked for goes to somebody who may grant it. */
export const exceptionsHaveDecider: AcceptanceRule = ({ world, network, answer }) => {
  const state = network && world.networks.get(network)
  for (const kind of Object.keys(state?.exceptions ?? {}) as ExceptionKind[]) {
    const decider = answer[kind]
    if (decider === undefined || decider === 'notAsked')
      return refusal(
        'exception-without-decider',
        `The network asked for an exception for ${labels[kind]}. Say who decides about it.`,
        { field: kind, source, facts: { exception: kind } },
      )
    if (kind === 'under30k' && decider !== 'both')
      return refusal(
        'exception-needs-region',
        `An exception for ${labels[kind]} needs the commissioner and the region. Choose both.`,
        { field: kind, source, facts: { exception: kind } },
      )
  }
  return null
}
