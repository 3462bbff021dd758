import { QueryClient } from '@tanstack/react-query'
import { describeFailure } from './describe-failure.ts'

/** What the server refused will be refused again; what never reached it is worth a second try. */
const tryAgain = (failures: number, error: Error) =>
  failures < 2 && describeFailure(error).kind === 'unreachable'

export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: 5_000, retry: tryAgain },
      mutations: { retry: false },
    },
  })
