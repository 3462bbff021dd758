import type { ExceptionKind } from '../facts/events.ts'

export const exceptionLabels: Readonly<Record<ExceptionKind, string>> = {
  ruralUnder30k: 'Under 30,000 patients: rural, remote area',
  under30k: 'Under 30,000 patients: other reason',
  dispersal: 'Dispersed area',
  crossesBoundary: 'Crosses a boundary',
}
