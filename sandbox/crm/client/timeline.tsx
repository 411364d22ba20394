import type { Activity } from '../data/activities.ts'

export const Timeline = ({ activities }: { activities: readonly Activity[] }) => (
  <ol class="timeline" data-testid="timeline">
    {activities.map(({ id, kind, when, title, text }) => (
      <li key={id} data-kind={kind}>
        <p class="headline">
          <strong>{title}</strong> <time>{when}</time>
        </p>
        <p>{text}</p>
      </li>
    ))}
  </ol>
)
