import type { NetworkState } from '../facts/state.ts'
import type { Answer, Field } from '../programme/field.ts'
import type { Programme } from '../programme/programme.ts'
import type { Step } from '../programme/step.ts'
import { membershipStep, membersNamed } from '../progress/membership.ts'
import { formTendencies, isOrganisationForm, type OrganisationForm } from './forms.ts'

/** The question how the practices are organised, in the step on which they become partners. */
export const formField = ({ evidence }: Step): Field | undefined =>
  evidence.find((field) => field.kind === 'choice' && field.guidance === 'organisation')

/** As the group says; where it has not said, a practice alone is alone and others are a network. */
export function formIn(step: Step, answer: Answer, members: number): OrganisationForm {
  const said = answer[formField(step)?.id ?? '']
  if (isOrganisationForm(said)) return said
  return members === 1 ? 'single' : 'network'
}

export function formOf(programme: Programme, network: NetworkState): OrganisationForm {
  const step = membershipStep(programme)
  const { proposal, answer } = network.steps[step.id] ?? {}
  return formIn(step, proposal?.answer ?? answer ?? {}, membersNamed(programme, network).length)
}

/** One contract holder stands behind all members, so nobody can be outvoted. */
export const hasOneHolder = (programme: Programme, network: NetworkState): boolean =>
  formTendencies[formOf(programme, network)].oneHolder
