import type { StepStatus } from '@muster/domain/progress/step-status'

type Colour = 'blue' | 'yellow' | 'red' | 'grey'

/** The one table from status to words and colour. Done needs no colour: attention goes to what is left. */
export const statusWords: Readonly<
  Record<StepStatus, { readonly label: string; readonly colour: Colour | null }>
> = {
  done: { label: 'Done', colour: null },
  notApplicable: { label: 'Does not apply', colour: null },
  toDo: { label: 'To do', colour: 'blue' },
  waiting: { label: 'Waiting', colour: 'yellow' },
  returned: { label: 'Returned', colour: 'red' },
  cannotStartYet: { label: 'Cannot start yet', colour: 'grey' },
}

export const phaseWords: Readonly<Record<string, string>> = {
  form: 'Form the network',
  govern: 'Agree governance',
  signOff: 'Delegated sign-off',
  goLive: 'Go live',
}
