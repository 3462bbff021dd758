import type { NextPlace, Unplaced } from '@muster/domain/views/unplaced'
import { Link } from '@tanstack/react-router'
import { Card } from 'nhsuk-react-components'
import { OnlyNow } from '../as-of/only-now.tsx'

interface Props {
  readonly practice: string
  readonly unplaced: Unplaced
}

/** What a practice without a network does next, or for whom it waits and since when. */
export const WithoutNetwork = ({ practice, unplaced: { heading, says, next } }: Props) => (
  <Card feature>
    <Card.Heading headingLevel="h2">{heading}</Card.Heading>
    {says.map((sentence) => (
      <p key={sentence}>{sentence}</p>
    ))}
    {next && (
      <OnlyNow>
        <NextLink practice={practice} next={next} />
      </OnlyNow>
    )}
  </Card>
)

const look = 'nhsuk-button muster-flat'

function NextLink({ practice, next }: { practice: string; next: NextPlace }) {
  switch (next.to) {
    case 'step':
      return (
        <Link className={look} to="/steps/$step" params={{ step: next.step }} search={{ practice }}>
          {next.label}
        </Link>
      )
    case 'group':
      return (
        <Link className={look} to="/practices/$practice/groups/new" params={{ practice }}>
          {next.label}
        </Link>
      )
    default:
      return (
        <a className={look} href={`#${next.to}`}>
          {next.label}
        </a>
      )
  }
}
