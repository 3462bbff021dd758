import type { Programme } from '../programme/programme.ts'
import type { Step } from '../programme/step.ts'
import { ownerLabels } from '../progress/party-labels.ts'

/** What happens when a step is late, in one sentence for whoever has to do it. */
export function whenLateWords(programme: Programme, step: Step): string {
  const words = lateWords(programme, step)
  return step.interim?.onceLate ? `${words} An interim one may then be named.` : words
}

function lateWords(programme: Programme, { whenLate }: Step): string {
  switch (whenLate.effect) {
    case 'chase':
      return 'You are reminded, and the support lead is told.'
    case 'record':
      return whenLate.note
    case 'withhold': {
      const payment = programme.payments.find(({ name }) => name === whenLate.payment)
      return `${payment?.label ?? 'The payment'} is held back until it is done.`
    }
    case 'raise': {
      const kind = programme.blockerKinds.find((one) => one.kind === whenLate.kind)
      return kind
        ? `It is raised as a blocker (${kind.label.toLowerCase()}) for the ${ownerLabels[kind.owner].toLowerCase()} to resolve.`
        : 'It is raised as a blocker.'
    }
  }
}
