import type { LeadHome, PracticeHome } from '@muster/domain/views/home-views'
import type { StepView } from '@muster/domain/views/step-view'
import { useQuery } from '@tanstack/react-query'
import { commissionerQuery } from '../commissioners/commissioner-queries.ts'
import { Loaded } from '../page/loaded.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import { practiceQuery } from '../practices/practice-queries.ts'
import { useProgramme } from '../session/session-queries.ts'
import { ProposeForm } from './propose-form.tsx'
import type { Proposer } from './use-propose.ts'

/** The support lead enters a group for practices that phone or write. */
export function ProposeNetworkPage({ commissioner }: { commissioner: string }) {
  const query = useQuery(commissionerQuery(commissioner))
  return (
    <>
      <PageHeading>Put forward a network</PageHeading>
      <Loaded query={query} what="the practices">
        {({ uncovered }: LeadHome) => (
          <GroupForm proposer={{ commissioner, practice: null }} offered={uncovered} />
        )}
      </Loaded>
    </>
  )
}

/** A practice puts forward a group that it would be in. */
export function ProposeGroupPage({ practice }: { practice: string }) {
  const query = useQuery(practiceQuery(practice))
  return (
    <>
      <PageHeading>Put forward a group of practices</PageHeading>
      <Loaded query={query} what="your practice">
        {(home: PracticeHome) => (
          <GroupForm
            proposer={{ commissioner: home.commissioner, practice: home.practice.id }}
            offered={[home.practice]}
          />
        )}
      </Loaded>
    </>
  )
}

interface Props {
  readonly proposer: Proposer
  /** The practices offered to tick; others are added by their code. */
  readonly offered: StepView['members']
}

function GroupForm({ proposer, offered }: Props) {
  const programme = useProgramme()
  const members = offered.map(({ id, name, listSize }) => ({ id, name, listSize }))
  return (
    <>
      <p>Each practice agrees for itself. Until it does, it is named and has not joined.</p>
      <Loaded query={programme} what="the questions">
        {({ joining: { evidence } }) => (
          <ProposeForm
            proposer={proposer}
            asked={{ evidence, members, provenance: {}, committee: [] }}
          />
        )}
      </Loaded>
    </>
  )
}
