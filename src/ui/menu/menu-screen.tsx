import { type FormEvent, lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { Mode } from '../../scenario/schema/lesson.ts';
import { Button } from '../kit/button.tsx';
import { KeyCap } from '../kit/key-cap.tsx';
import { useSession, useSettings, useView } from '../kit/session-context.tsx';
import { cover, mark } from './art.ts';
import { seedOfCode } from './class-code.ts';
import { courseOf, drillResultsOf, resultsOf } from './course.ts';
import { CurriculumList } from './curriculum-list.tsx';
import { Doors } from './doors.tsx';
import { ImportNotice } from './import-notice.tsx';
import { interruptedAttempt } from './lesson-facts.ts';
import { LessonList } from './lesson-list.tsx';
import { lessonInput } from './lesson-radio.tsx';
import { LevelPicker } from './level-picker.tsx';
import { MODE_IDS, ModePicker } from './mode-picker.tsx';
import { ResumeCard } from './resume-card.tsx';
import { useAttempts } from './use-attempts.ts';
import { useDrillRecords } from './use-drill-records.ts';
import { useImport } from './use-import.ts';
import { useKeys } from './use-keys.ts';
import { useWords } from './use-words.ts';
import './shared.css';
import './screen-bar.css';
import './menu.css';
import './start-form.css';
import './menu-sizes.css';

// What is not on the first page comes when it is asked for.
const SettingsDialog = lazy(async () => ({
  default: (await import('../settings/settings-dialog.tsx')).SettingsDialog,
}));
const AboutDialog = lazy(async () => ({
  default: (await import('../settings/about-dialog.tsx')).AboutDialog,
}));
export const BriefingScreen = lazy(async () => ({
  default: (await import('./briefing-screen.tsx')).BriefingScreen,
}));
export const RecordsScreen = lazy(async () => ({
  default: (await import('../records/records-screen.tsx')).RecordsScreen,
}));

export function MenuScreen() {
  const session = useSession();
  const { show, choose, lesson: lastLesson, mode: lastMode } = useView((v) => v);
  const settings = useSettings((s) => s);
  const { t, say } = useWords('menu');
  const attempts = useAttempts();
  const { door } = settings;
  const [all] = useState(() => session.lessons());
  const lessons = useMemo(() => all.filter((card) => card.door === door), [all, door]);
  const drillRecords = useDrillRecords();
  const curriculum = session.curriculum(door);
  const drills = session.drills();
  const chapters = curriculum
    ? courseOf({
        curriculum,
        lessons,
        drills,
        results: [
          ...resultsOf(attempts.list, curriculum.modes),
          ...drillResultsOf(drillRecords, drills),
        ],
        now: session.wall(),
      })
    : [];
  const [wanted, setLesson] = useState(lastLesson);
  const first = chapters.flatMap(({ entries }) => entries).find(({ kind }) => kind === 'lesson');
  // What was chosen behind the other door is not here.
  const here = lessons.some(({ id }) => id === wanted);
  const lesson = here ? wanted : (first?.id ?? lessons[0]?.id ?? '');
  const [mode, setMode] = useState<Mode>(lastMode);
  const [code, setCode] = useState('');
  const [dialog, setDialog] = useState<'' | 'settings' | 'about'>('');
  const form = useRef<HTMLFormElement>(null);
  const imports = useImport(attempts.refresh);
  const interrupted = interruptedAttempt(attempts.list);
  const card = lessons.find(({ id }) => id === lesson);
  const level = card?.levels?.find(({ id }) => id === settings.levels[lesson])?.id;
  const chooseLevel = (next: string) =>
    settings.set({ levels: { ...settings.levels, [lesson]: next } });
  const titleOf = (id: string) => {
    const found = all.find((l) => l.id === id);
    return found ? say(found.title) : id;
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, so that Enter starts the first lesson at once
  useEffect(() => document.getElementById(lessonInput(lesson))?.focus({ preventScroll: true }), []);

  const start = (event: FormEvent) => {
    event.preventDefault();
    if (lesson === '') return;
    choose(lesson, mode);
    show('briefing');
    const seed = seedOfCode(code);
    void session.start(lesson, { mode, level, ...(seed === undefined ? {} : { seed }) });
  };
  const resume = () => {
    if (!interrupted) return;
    choose(interrupted.lesson, interrupted.mode);
    show('counter');
    void session.resumeAttempt(interrupted.id);
  };
  const stepMode = (step: 1 | -1) =>
    setMode(MODE_IDS[(MODE_IDS.indexOf(mode) + step + MODE_IDS.length) % MODE_IDS.length] ?? mode);
  const other = settings.language === 'en' ? 'zh-CN' : 'en';
  const list = { lessons, chosen: lesson, onChoose: setLesson, onMode: stepMode };
  useKeys({
    r: () => show('records'),
    i: imports.choose,
    s: () => setDialog('settings'),
    a: () => setDialog('about'),
    l: () => settings.set({ language: other }),
    c: resume,
    f: () => settings.set({ door: door === 'counter' ? 'floor' : 'counter' }),
  });

  return (
    <div className="menu" {...imports.drop}>
      <header className="screen-bar">
        {mark === undefined ? null : (
          <img className="menu-mark" src={mark} alt="" width={34} height={34} />
        )}
        <span className="screen-bar-brand">{t('common:appName')}</span>
        <span className="menu-other">{t('common:appNameOther')}</span>
        <span className="screen-bar-space" />
        <Button keyCap="R" onPress={() => show('records')}>
          {t('bar.records')}
        </Button>
        <Button keyCap="I" onPress={imports.choose}>
          {t('bar.import')}
        </Button>
        <Button keyCap="S" onPress={() => setDialog('settings')}>
          {t('bar.settings')}
        </Button>
        <Button keyCap="A" onPress={() => setDialog('about')}>
          {t('bar.about')}
        </Button>
        <Button keyCap="L" onPress={() => settings.set({ language: other })}>
          <span lang={other}>{t('bar.other')}</span>
        </Button>
      </header>
      <main>
        <section className="hero">
          {cover === undefined ? null : (
            <img className="hero-cover" src={cover} alt="" loading="lazy" decoding="async" />
          )}
          <div className="hero-text">
            <h1>{t('hero.title')}</h1>
            <p>{t('hero.line')}</p>
            {interrupted === null ? null : (
              <ResumeCard
                attempt={interrupted}
                lesson={titleOf(interrupted.lesson)}
                onResume={resume}
              />
            )}
          </div>
        </section>
        <div className="menu-page">
          <Doors chosen={door} onChoose={(next) => settings.set({ door: next })} />
          <ImportNotice {...imports} />
          {attempts.status === 'failed' ? (
            <div className="notice" data-tone="bad" role="note">
              <b aria-hidden="true">!</b>
              <p>{t('errors:session.storage-unavailable')}</p>
            </div>
          ) : null}
          <form className="start" onSubmit={start} ref={form}>
            {curriculum ? (
              <CurriculumList
                key={door}
                {...list}
                title={curriculum.title}
                chapters={chapters}
                onDrill={(id) => show('drills', id)}
              />
            ) : (
              <LessonList {...list} attempts={attempts.list} />
            )}
            <div className="start-side">
              <ModePicker card={card} chosen={mode} onChoose={setMode} />
              {card?.levels ? (
                <LevelPicker levels={card.levels} chosen={level ?? ''} onChoose={chooseLevel} />
              ) : null}
              <div className="start-foot">
                <label className="code">
                  <span>{t('code.label')}</span>
                  <input
                    value={code}
                    maxLength={24}
                    autoComplete="off"
                    placeholder={t('code.random')}
                    aria-describedby="code-help"
                    onChange={(e) => setCode(e.target.value)}
                    onKeyDown={(e) => {
                      // Enter that closes a Chinese candidate must not start the shift.
                      if ((e.nativeEvent.isComposing || e.keyCode === 229) && e.key === 'Enter')
                        e.preventDefault();
                    }}
                  />
                </label>
                <button type="submit" className="button start-button" data-tone="primary">
                  <span className="button-label">{t('start')}</span>
                  <KeyCap>Enter</KeyCap>
                </button>
                <p id="code-help" className="muted">
                  {t('code.help')}
                </p>
              </div>
            </div>
          </form>
          <p className="menu-storage">{t('storage')}</p>
        </div>
      </main>
      <Suspense fallback={null}>
        {dialog === 'settings' ? <SettingsDialog onClose={() => setDialog('')} /> : null}
        {dialog === 'about' ? <AboutDialog onClose={() => setDialog('')} /> : null}
      </Suspense>
    </div>
  );
}
