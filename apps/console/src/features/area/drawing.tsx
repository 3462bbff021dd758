import type { AreaMap } from '@muster/domain/area/area-map'
import { useId } from 'react'

/** Steps of a scale that people read at a glance, in kilometres. */
const scales = [0.5, 1, 2, 5, 10, 20, 50]

/** The map; whoever does not see it has the table below it. */
export function Drawing({ map }: { map: AreaMap }) {
  const title = useId()
  const { width, height, cells, sites, outline, otherOutlines } = map
  const unit = Math.max(width, height) / 100
  return (
    <figure className="muster-map">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={title}>
        <title id={title}>{titleOf(map)}</title>
        {cells.map(({ corners, own, whose }) => (
          <polygon
            key={corners}
            points={corners}
            className={own ? 'muster-map__own' : 'muster-map__other'}
            strokeWidth={unit * 0.3}
          >
            <title>{whose}</title>
          </polygon>
        ))}
        {otherOutlines.flatMap(({ corners }) =>
          corners.map((ring) => (
            <polygon
              key={ring}
              points={ring}
              className="muster-map__other-outline"
              strokeWidth={unit * 0.4}
              strokeDasharray={`${unit} ${unit}`}
            />
          )),
        )}
        {outline.map((ring) => (
          <polygon
            key={ring}
            points={ring}
            className="muster-map__outline"
            strokeWidth={unit * 0.8}
          />
        ))}
        {sites.map((site) => (
          <SiteMark key={site.at.join()} site={site} unit={unit} />
        ))}
        <Scale width={width} height={height} unit={unit} />
      </svg>
      <figcaption>{captionOf(map)}</figcaption>
    </figure>
  )
}

function SiteMark({ site, unit }: { site: AreaMap['sites'][number]; unit: number }) {
  const [x, y] = site.at
  const own = site.numbers.length > 0
  return (
    <g>
      <circle
        cx={x}
        cy={y}
        r={own ? unit * 1.7 : unit * 0.6}
        className={own ? 'muster-map__site' : 'muster-map__other-site'}
      />
      {own && (
        <text x={x} y={y} dy="0.35em" fontSize={unit * 2} className="muster-map__number">
          {site.numbers.join(',')}
        </text>
      )}
    </g>
  )
}

function Scale({ width, height, unit }: { width: number; height: number; unit: number }) {
  const km = scales.findLast((one) => one <= width / 4) ?? scales[0] ?? 1
  const [x, y] = [unit * 3, height - unit * 3]
  return (
    <g>
      <path
        d={`M${x} ${y - unit} v${unit} h${km} v${-unit}`}
        className="muster-map__scale"
        strokeWidth={unit * 0.5}
      />
      <text x={x + km + unit} y={y} fontSize={unit * 3}>
        {km} km
      </text>
    </g>
  )
}

const titleOf = ({ name, rows }: AreaMap): string =>
  `Indicative area of ${name}, with ${rows.length === 1 ? '1 site' : `${rows.length} sites`}. The table below says the same.`

function captionOf({ name, outline, otherOutlines }: AreaMap): string {
  const drawn = outline.length > 0 ? ' The thick line is the outline that was uploaded.' : ''
  const others = otherOutlines.length > 0 ? ' Broken lines are outlines of other networks.' : ''
  return `Indicative. Blue: ${name}; numbers are those of the table. Grey: practices near it that are not members.${drawn}${others}`
}
