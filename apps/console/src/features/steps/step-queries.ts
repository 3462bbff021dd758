import type { StepView } from '@muster/domain/views/step-view'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../trpc/client.ts'
import type { Whose } from './whose.ts'

export const stepQuery = (step: string, whose: Whose) =>
  queryOptions({
    queryKey: ['steps', 'get', step, whose],
    queryFn: (): Promise<StepView> => api.steps.get.query({ step, ...whose }),
  })

export type CompleteInput = Parameters<typeof api.steps.complete.mutate>[0]
export type Contribution = CompleteInput['contribution']
export type OnBehalf = NonNullable<CompleteInput['onBehalf']>
