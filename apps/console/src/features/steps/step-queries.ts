import type { Instant } from '@muster/domain/ids'
import type { StepView } from '@muster/domain/views/step-view'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../trpc/client.ts'
import type { Whose } from './whose.ts'

export const stepQuery = (step: string, whose: Whose, asOf?: Instant) =>
  queryOptions({
    queryKey: ['steps', 'get', step, whose, { asOf }],
    queryFn: (): Promise<StepView> => api.steps.get.query({ step, ...whose, asOf }),
  })

export type CompleteInput = Parameters<typeof api.steps.complete.mutate>[0]
export type Contribution = CompleteInput['contribution']
/** What the server takes as an answer; its check is the same rule of the domain that ran before. */
export type SentAnswer = Extract<Contribution, { kind: 'sign' }>['answer']
export type OnBehalf = NonNullable<CompleteInput['onBehalf']>
