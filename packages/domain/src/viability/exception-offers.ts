import { decidersOf } from '../acceptance/exception-deciders.ts'
import { exceptionLabels } from '../acceptance/exception-labels.ts'
import type { ExceptionKind } from '../facts/events.ts'
import type { ExceptionOffer } from './check.ts'

type About = Pick<ExceptionOffer, 'evidence' | 'source'>

const about: Readonly<Record<ExceptionKind, About>> = {
  ruralUnder30k: {
    evidence:
      'Show that it serves a natural community of low density over a large rural, remote area.',
    source: 'Network Contract DES specification, paragraph 3.2: S9',
  },
  under30k: {
    evidence:
      'Say why no neighbouring practice can join, and how so few patients will carry a network’s work.',
    source:
      'Granted in 2019 far beyond the rural rule, although NHS England called 30,000 a “hard bottom”: S10 S18; who decides [P]',
  },
  dispersal: {
    evidence:
      'Say why the area makes sense to patients and to the community teams that would serve it.',
    source:
      'Normally in one piece: S12; approval not unreasonably withheld, refusal only for extreme spread: S13',
  },
  crossesBoundary: {
    evidence:
      'Show for example that a practice boundary or a branch surgery crosses it already, and name the commissioner that would lead.',
    source: 'Normally inside commissioner and STP lines: S12; a lead commissioner is agreed [R]',
  },
}

export const offerOf = (exception: ExceptionKind): ExceptionOffer => ({
  exception,
  label: exceptionLabels[exception],
  ...about[exception],
  grantedBy: decidersOf(exception),
})
