import { proxySinks, type Sinks, type WorkflowInterceptors } from '@temporalio/workflow'

/** What a workflow asks of the world outside: its looks with their arguments, its timers with their length. */
export interface CallSinks extends Sinks {
  calls: { report(call: string): void }
}

const { calls } = proxySinks<CallSinks>()

/** Runs in the workflow's sandbox. Replay itself compares only the kind of each call, so a drift would pass. */
export const interceptors = (): WorkflowInterceptors => ({
  outbound: [
    {
      scheduleLocalActivity(input, next) {
        calls.report(`${input.activityType} ${JSON.stringify(input.args)}`)
        return next(input)
      },
      startTimer(input, next) {
        calls.report(`timer ${input.durationMs}`)
        return next(input)
      },
      continueAsNew(input, next) {
        calls.report(`continue as new ${JSON.stringify(input.args)}`)
        return next(input)
      },
    },
  ],
})
