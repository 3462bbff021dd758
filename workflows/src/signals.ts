import { defineSignal } from '@temporalio/workflow'

// They carry no data: one too many or two in the wrong order do no harm.
/** Some fact changed that the subject's rules depend on. */
export const wake = defineSignal('wake')
/** The reconciler found that nobody had looked. */
export const reconcile = defineSignal('reconcile')
