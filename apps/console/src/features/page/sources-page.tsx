import { sources } from '@muster/domain/programme/sources'
import { SummaryList } from 'nhsuk-react-components'
import { PageHeading } from './page-heading.tsx'

/** What the rules cite, so that everybody can check them. */
export const SourcesPage = () => (
  <>
    <PageHeading>Where the rules come from</PageHeading>
    <p>
      Muster names the source of each rule, date and rate. A mark such as S1 stands for one of those
      below. What was recalled from a document and not confirmed against it says so, and so does
      what Muster proposes where no source settles it.
    </p>
    <SummaryList>
      {Object.entries(sources).map(([mark, words]) => (
        <SummaryList.Row key={mark} id={mark}>
          <SummaryList.Key>{mark}</SummaryList.Key>
          <SummaryList.Value>{words}</SummaryList.Value>
        </SummaryList.Row>
      ))}
    </SummaryList>
  </>
)
