import { Button, InsetText } from 'nhsuk-react-components'
import type { DraftForm } from './use-draft.ts'

const typedOn = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })

/** What was kept from an earlier visit, or was overtaken by somebody else, is said and never silently replaced. */
export function DraftNotice({ form }: { form: DraftForm }) {
  if (form.overtaken)
    return (
      <InsetText role="status">
        <p>Somebody else has answered this while you were typing. What you typed is kept.</p>
        <Button type="button" secondary small onClick={form.reset}>
          Show their answer instead
        </Button>
      </InsetText>
    )
  if (form.restoredAt === null) return null
  return (
    <InsetText>
      <p>We kept what you typed on {typedOn.format(form.restoredAt)}. It has not been sent yet.</p>
      <Button type="button" secondary small onClick={form.reset}>
        Discard it
      </Button>
    </InsetText>
  )
}
