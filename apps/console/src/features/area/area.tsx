import type { AreaMap } from '@muster/domain/area/area-map'
import { useQuery } from '@tanstack/react-query'
import { useAsOf } from '../as-of/use-as-of.ts'
import { Loaded } from '../page/loaded.tsx'
import { areaQuery } from './area-query.ts'
import { Drawing } from './drawing.tsx'
import { SitesTable } from './sites-table.tsx'

/** The indicative area of a network: a map, and a table that says the same. */
export function Area({ network }: { network: string }) {
  const query = useQuery(areaQuery(network, useAsOf()))
  return (
    <section aria-labelledby="area">
      <h2 className="nhsuk-heading-m" id="area">
        Indicative area
      </h2>
      <Loaded query={query} what="the area">
        {(map) =>
          map ? (
            <Shown map={map} />
          ) : (
            <p>No file gives the place of any member, so there is nothing to draw.</p>
          )
        }
      </Loaded>
    </section>
  )
}

const Shown = ({ map }: { map: AreaMap }) => (
  <>
    <p>
      Each patch is what lies nearest to one surgery, up to {map.reachKm} km from it. Muster draws
      it from published places: it is indicative, and no boundary. That every patient is covered is
      proved by registered lists, not by a map.
    </p>
    <Drawing map={map} />
    <Notes map={map} />
    <SitesTable map={map} />
  </>
)

function Notes({ map }: { map: AreaMap }) {
  const outside = map.rows.filter(({ insideOutline }) => insideOutline === false)
  const notes = [
    ...map.unplaced.map(({ practiceName, sites }) =>
      sites === 1
        ? `A site of ${practiceName} is not drawn: no file gives its place.`
        : `${sites} sites of ${practiceName} are not drawn: no file gives their places.`,
    ),
    ...outside.map(
      ({ number, practiceName }) =>
        `Site ${number}, ${practiceName}, lies outside the outline that was uploaded.`,
    ),
    ...map.otherOutlines
      .filter(({ overlapPercent }) => overlapPercent > 0)
      .map(
        ({ name, overlapPercent }) =>
          `About ${overlapPercent}% of the outline lies in that of ${name} too. This is for information: networks may overlap.`,
      ),
  ]
  if (notes.length === 0) return null
  return (
    <ul>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )
}
