import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { InsetText } from 'nhsuk-react-components'
import { describeFailure } from '../../trpc/describe-failure.ts'
import { FailureNotice } from '../page/failure-notice.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import { homeOf, homeWords } from './home-of.ts'
import { PersonaList } from './persona-list.tsx'
import { personasQuery, useMe, useProgramme } from './session-queries.ts'
import { TwoMinutes } from './two-minutes.tsx'
import { whoWords } from './who-words.ts'

export function StartPage({ person }: { person: string | null }) {
  const { data: me } = useMe()
  const personas = useQuery(personasQuery)
  const { data: programme } = useProgramme()
  if (personas.error) return <FailureNotice failure={describeFailure(personas.error)} />
  if (personas.data?.length === 0 && !me) return <SignIn />
  return (
    <>
      <PageHeading {...(programme ? { caption: programme.title } : {})}>
        From practices to a live network
      </PageHeading>
      <p className="nhsuk-lede-text">
        Muster shows every practice its next step, every commissioner what each network waits for,
        and the region what will miss its date.
      </p>
      {programme && personas.data && personas.data.length > 0 && (
        <InsetText>
          <p>
            {programme.invented ? (
              <>
                <strong>This is a demonstration.</strong> The county, its practices and its people
                are invented. Nothing you do here reaches anybody.
              </>
            ) : (
              <>
                <strong>This is a rehearsal.</strong> The practices and their lists are published;
                what anybody does here is made up, by script or by you. Nothing you do here reaches
                anybody.
              </>
            )}
          </p>
        </InsetText>
      )}
      {me && (
        <p>
          You are {whoWords(me)}.{' '}
          <Link {...homeOf(me.home, me.scopeId)}>Go to {homeWords[me.home].toLowerCase()}</Link>
        </p>
      )}
      {personas.data && personas.data.length > 0 && (
        <>
          <TwoMinutes personas={personas.data} />
          <PersonaList personas={personas.data} chosen={person} />
        </>
      )}
    </>
  )
}

/** Personas exist only in the local demonstration; elsewhere people sign in. */
const SignIn = () => (
  <>
    <PageHeading>Sign in to Muster</PageHeading>
    <p>
      Use the sign-in address that your organisation gave you. If you have none, ask the support
      lead of your commissioner.
    </p>
  </>
)
