import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import { Portrait } from '../debrief/portrait.tsx';
import { useWords } from './use-words.ts';

/** Who is on duty in a drill for supervisors, and where each begins. */
export function CrewList({ bundle }: { readonly bundle: LessonBundle }) {
  const { t, say } = useWords('menu');
  const { lesson, branch } = bundle;
  const place = (id: string): string => {
    const window = branch.windows.find((one) => one.id === id);
    if (window) return t('briefing.window', { no: window.number });
    const post = branch.posts.find((one) => one.id === id);
    return post ? say(post.name) : t('briefing.back');
  };
  const crew = (lesson.supervisor?.crew ?? []).flatMap(({ staff, at }) => {
    const known = branch.staff.find(({ id }) => id === staff);
    return known ? [{ ...known, at }] : [];
  });
  return (
    <ul className="team">
      {crew.map(({ id, name, portrait, at, can }) => (
        <li key={id}>
          <Portrait id={portrait} name={say(name)} size={68} mood="calm" />
          <b>{say(name)}</b>
          <span>{place(at)}</span>
          <small>
            {(can ?? [])
              .flatMap((one) => {
                const category = branch.categories.find((c) => c.id === one);
                return category ? [say(category.name)] : [];
              })
              .join(t('briefing.and'))}
          </small>
        </li>
      ))}
    </ul>
  );
}
