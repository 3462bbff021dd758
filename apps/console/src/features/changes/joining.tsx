import { formatDate } from '@muster/domain/calendar/format-date'
import type { JoiningView } from '@muster/domain/change/joining-view'
import type { PracticeHome } from '@muster/domain/views/home-views'
import { Button } from 'nhsuk-react-components'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { OnlyNow } from '../as-of/only-now.tsx'
import { FormErrors } from '../page/form-errors.tsx'
import { isFree } from '../practices/is-free.ts'
import { AskToJoin } from './ask-to-join.tsx'

/** A practice in no network joins one that is approved: what is under way, and whom it may ask. */
export function Joining({ home }: { home: PracticeHome }) {
  if (!isFree(home)) return null
  return (
    <>
      {home.joining.length > 0 && (
        <section aria-labelledby="joining">
          <h2 className="nhsuk-heading-m" id="joining">
            Joining a network
          </h2>
          {home.joining.map((one) => (
            <UnderWay key={one.change} joining={one} />
          ))}
        </section>
      )}
      <OnlyNow>
        <AskToJoin practice={home.practice.id} />
      </OnlyNow>
    </>
  )
}

function UnderWay({ joining }: { joining: JoiningView }) {
  const agree = useCommand('changes.agree', api.changes.agree.mutate)
  const takeBack = useCommand('changes.takeBack', api.changes.takeBack.mutate)
  const about = { network: joining.network, change: joining.change }
  return (
    <div className="muster-item">
      <p>
        <strong>{joining.networkName}</strong>: {standing(joining)}
      </p>
      <OnlyNow>
        <FormErrors
          problems={[]}
          refusal={agree.refusal ?? takeBack.refusal}
          failure={agree.failure ?? takeBack.failure}
        />
        <div className="nhsuk-button-group">
          {joining.waitsFor === 'practice' && (
            <Button type="button" small disabled={agree.pending} onClick={() => agree.send(about)}>
              Agree to join {joining.networkName}
            </Button>
          )}
          <Button
            type="button"
            small
            secondary
            disabled={takeBack.pending}
            onClick={() => takeBack.send(about)}
          >
            Do not join {joining.networkName}
          </Button>
        </div>
      </OnlyNow>
    </div>
  )
}

function standing({ waitsFor, effectiveOn }: JoiningView): string {
  switch (waitsFor) {
    case 'practice':
      return 'it asks your practice to join. It waits for you to agree.'
    case 'network':
      return 'your practice has asked to join. It waits for the network to agree.'
    case 'commissioner':
      return 'both have agreed. It waits for the commissioner’s approval.'
    case null:
      return `approved. Your practice is a member from ${effectiveOn ? formatDate(effectiveOn) : 'the next quarter'}.`
  }
}
