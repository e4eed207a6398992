// What the tables of data/ hold, written by `make docs` from their declarations in content/schema/.

/** Something people build up in small steps: the units it can be measured in, and how to measure it. */
export interface Activity {
  id: string;
  order: number;
  units: string[];
  contraindications: string[];
  name: string;
  measure: string;
}

/** One choice of a question, with a kind word on why it does or does not fit. */
export interface Answer {
  question: string;
  id: string;
  order: number;
  text: string;
  why: string;
}

/** How two things go together in one set of people: an odds ratio from `low` to `high`, 1 is none. */
export interface Association {
  id: string;
  claim: string;
  order: number;
  step: number;
  odds: number;
  low: number;
  high: number;
  source: string;
  label: string;
  who: string;
  says: string;
}

/** A breathing rhythm. Times in seconds; `max_cycles` is None where there is no limit. */
export interface BreathingPattern {
  id: string;
  order: number;
  in_s: number;
  hold_in_s: number;
  out_s: number;
  hold_out_s: number;
  minutes: number;
  max_cycles: number | null;
  contraindications: string[];
  source: string;
  name: string;
  purpose: string;
  care: string;
}

/** One thing a person may answer; the `usual` one counts until they do. */
export interface CalmAnswer {
  question: string;
  id: string;
  order: number;
  usual: boolean;
  text: string;
  because: string;
}

/** An exercise for whoever gave the answers of `when`, pieces like ``feels.tense``; none: for everyone. */
export interface CalmRule {
  id: string;
  order: number;
  when: string[];
  exercise: string;
  pattern: string;
  length: string;
  way: string;
  contraindications: string[];
}

/** Someone who may be part of a person's care: what they do, what to expect, and what to ask them. */
export interface CareRole {
  id: string;
  order: number;
  name: string;
  does: string;
  expect: string;
  ask: string;
}

/** How one comes to treatment of anxiety in a country, and the page that says so. */
export interface CareRoute {
  id: string;
  country: string;
  order: number;
  contact: string;
  again: string;
  source: string;
  text: string;
}

/** What one answer leads to: a lesson with its reason, something to talk about, or both. */
export interface CheckInAdvice {
  id: string;
  order: number;
  question: string;
  part: string;
  answers: string[];
  least: number | null;
  most: number | null;
  lesson: string;
  place: string;
  claims: string[];
  reason: string;
  talk: string;
}

/** One choice of a question of the check-in. `first` is what comes before anything else is asked. */
export interface CheckInAnswer {
  question: string;
  id: string;
  order: number;
  first: string;
  text: string;
}

/** One screen of the check-in, or all questions of a `measure`, one a screen. */
export interface CheckInQuestion {
  id: string;
  order: number;
  kind: string;
  measure: string;
  question: string;
  hint: string;
  low: string;
  high: string;
  label: string;
  answers: CheckInAnswer[];
}

/** One row of an icon array: `of_100` people, from one verified source. */
export interface ClaimNumber {
  id: string;
  claim: string;
  order: number;
  of_100: number;
  source: string;
  label: string;
}

/** One medical statement, how sure we are, what is not known, and what would change our mind. */
export interface Claim {
  id: string;
  topic: string;
  certainty: string;
  sources: string[];
  against: string[];
  checked_on: string;
  statement: string;
  how_sure: string;
  unknown: string;
  would_change: string;
  numbers: ClaimNumber[];
}

/** A row of the clinic that offers the course: whom its patients reach, and how. */
export interface ClinicContact {
  id: string;
  order: number;
  contact: string;
  again: string;
  name: string;
  note: string;
}

/** A question that many people ask: two sentences, the claims they rest on, and a lesson that goes on. */
export interface CommonQuestion {
  id: string;
  order: number;
  claims: string[];
  lesson: string;
  place: string;
  question: string;
  answer: string;
  also: string;
}

/** A reason not to do something without asking first. `verified` as for a source. */
export interface Contraindication {
  id: string;
  order: number;
  verified: string;
  asked: string;
  text: string;
  about: string;
  short: string;
}

/** A country with numbers to call: an ISO code, EU or ANY. */
export interface Country {
  id: string;
  time_zones: string[];
  stands_for: string[];
  lengths: string;
  name: string;
}

/** A number to call or text, or a page to open. `country` is an ISO code, EU or ANY. */
export interface CrisisLine {
  id: string;
  country: string;
  order: number;
  kind: string;
  contact: string;
  again: string;
  hours: string;
  verified: string;
  seen_at: string[];
  last_checked: string;
  name: string;
  note: string;
}

/** One day of a made-up diary, that shows what a chart looks like. It is never kept. */
export interface DiaryExample {
  id: string;
  ago: number;
  doing: number;
  pain: number;
  practised: string;
}

/** One question of a day, answered by a number from 0 to 10, and the outcome it stands for. */
export interface DiaryQuestion {
  id: string;
  order: number;
  better: string;
  asked: string;
  claims: string[];
  outcome: string;
  question: string;
  low: string;
  high: string;
  label: string;
}

/** Something to practise. The first of `patterns` is the one offered first; `stop` are the stop rules. */
export interface Exercise {
  id: string;
  kind: string;
  minutes: number;
  patterns: string[];
  contraindications: string[];
  precautions: string[];
  instead: string;
  steps: Step[];
  moves: Move[];
  variants: Variant[];
  name: string;
  purpose: string;
  how: string;
  stop: string[];
  gentle: string;
  stop_signs: string[];
  rating: string;
}

/** One thing to do in the first hour, day or week of a flare. */
export interface FlareStep {
  id: string;
  span: string;
  order: number;
  claims: string[];
  text: string;
}

/** A way of living a person may know of themselves, what is known of it, and the lesson that fits. */
export interface Group {
  id: string;
  order: number;
  claims: string[];
  lesson: string;
  name: string;
  text: string;
  idea: string;
  leads_to: string;
}

/** One choice of a question of the guide. */
export interface GuideAnswer {
  question: string;
  id: string;
  order: number;
  text: string;
  welcome: string;
}

/** What the guide asks on the start page. */
export interface GuideQuestion {
  id: string;
  order: number;
  question: string;
  answers: GuideAnswer[];
}

/** A habit of mind that many people have: its plain name, and what it does in one sentence. */
export interface Habit {
  id: string;
  order: number;
  name: string;
  says: string;
}

/** One answer that a measure offers, and what it counts. Without any it is answered from 0 to 10. */
export interface MeasureAnswer {
  measure: string;
  id: string;
  order: number;
  value: number;
  text: string;
}

/** A range of scores in a published key, of a whole measure or of one `part`. For clinicians only. */
export interface MeasureBand {
  measure: string;
  id: string;
  order: number;
  part: string;
  least: number;
  most: number;
  level: string;
  source: string;
}

/** One question of a measure, word for word. `part` is the part of the measure that it counts for. */
export interface MeasureItem {
  measure: string;
  id: string;
  order: number;
  part: string;
  text: string;
  low: string;
  high: string;
  label: string;
}

/** A set of questions that others made and tested. */
export interface Measure {
  id: string;
  order: number;
  embeddable: string;
  score: string;
  licence: string;
  licence_source: string;
  origin: string;
  items_sources: string[];
  name: string;
  intro: string;
  items: MeasureItem[];
  answers: MeasureAnswer[];
  bands: MeasureBand[];
}

/** One number of a teaching model, in `unit`, allowed from `low` to `high`. */
export interface ModelParameter {
  model: string;
  id: string;
  value: number;
  unit: string;
  low: number;
  high: number;
  source: string;
  note: string;
}

/** A movement people often fear, when not to try it without asking, and ideas for a smallest version. */
export interface Movement {
  id: string;
  order: number;
  contraindications: string[];
  name: string;
  smallest: string[];
}

/** Steps that belong together: done `reps` times, on both sides where `sides` is each, with rests between. */
export interface Move {
  exercise: string;
  id: string;
  order: number;
  reps: number;
  sides: string;
  rest_s: number;
  contraindications: string[];
  name: string;
}

/** Words that no patient should read. A `*` at the end stands for any ending. */
export interface BannedPhrase {
  id: string;
  phrase: string;
  fine_after: string;
  instead: string;
}

/** A warm or a cold pack. `exercise` times it, and its contraindications are those of this pack. */
export interface Pack {
  exercise: string;
  order: number;
  least_min: number;
  most_min: number;
  limit_min: number;
  gap_h: number | null;
  a_day: number | null;
  source: string;
  name: string;
  prepare: string[];
  bad_skin: string;
}

/** A lesson (or a `place` on it) that belongs into the path of whoever gave the answers of `when`. */
export interface PathStop {
  id: string;
  order: number;
  lesson: string;
  place: string;
  when: string[];
  reason: string;
}

/** Something that often gets in the way of a plan, and one way round it. */
export interface PlanHurdle {
  id: string;
  order: number;
  hurdle: string;
  around: string;
}

/** One step that is offered for the plan of whoever gave the answers of `when`, and why. */
export interface PlanRule {
  id: string;
  order: number;
  step: string;
  when: string[];
  claims: string[];
  why: string;
}

/** Three steps that go well together, to be taken up with one tap. */
export interface PlanSet {
  id: string;
  order: number;
  steps: string[];
  name: string;
  who: string;
}

/** One action a person can take after a lesson; `exercise` is empty when none belongs to it. */
export interface PlanStep {
  id: string;
  lesson: string;
  order: number;
  exercise: string;
  kind: string;
  contraindications: string[];
  text: string;
  why: string;
  smaller: string;
}

/** How the figure of a person is held: seen from `view`, on `place`. */
export interface Pose {
  id: string;
  view: string;
  place: string;
  joints: Record<string, number>;
  stays: string[];
  beside: string[];
  leads: string;
  text: string;
}

/** A teach-back question of a lesson. `answer` is the id of the choice that fits best. */
export interface Question {
  id: string;
  lesson: string;
  order: number;
  answer: string;
  question: string;
  answers: Answer[];
}

/** A yes-or-no safety question and what a yes asks for. `verified` as for a source. */
export interface RedFlag {
  id: string;
  order: number;
  action: string;
  sources: string[];
  verified: string;
  checked_on: string;
  question: string;
}

/** A publication or page that a fact comes from. `verified` is yes, secondary or no. */
export interface Source {
  id: string;
  authors: string;
  year: number | null;
  title: string;
  journal: string;
  doi: string;
  url: string;
  design: string;
  verified: string;
  seen_how: string;
  checked_on: string;
}

/** One played phase of an exercise that is not breathing, `seconds` long. */
export interface Step {
  exercise: string;
  order: number;
  phase: string;
  seconds: number;
  move: string;
  variants: string[];
  regions: string[];
  sore: string | null;
  pose: string;
  cue: string;
  say: string;
  easier: string;
}

/** Something a person may feel while they practise, and what to do then, in one sentence or two. */
export interface StopSign {
  id: string;
  order: number;
  kinds: string[];
  action: string;
  signs: string[];
  sources: string[];
  verified: string;
  text: string;
}

/** A hard thought about pain that many people know. */
export interface Thought {
  id: string;
  order: number;
  habit: string;
  claims: string[];
  thought: string;
  starter: string;
  why: string;
}

/** A length or a way of an exercise: seconds are multiplied by `pace`, all is played `rounds` times. */
export interface Variant {
  exercise: string;
  id: string;
  of: string;
  order: number;
  rounds: number;
  pace: number;
  name: string;
  hint: string;
  eyes: string;
}

/** Advice for a back in one of `states` (none: any), where all that it `offers` may be used. */
export interface WarmthRule {
  id: string;
  order: number;
  states: string[];
  offers: string[];
  advice: string;
  why: string;
}

/** How a back can be now. Whoever chooses it has the reasons it `means`. */
export interface WarmthState {
  id: string;
  order: number;
  means: string[];
  text: string;
  hint: string;
}

/** A button, a label or a sentence of a part; `note` is for translators and names its {places}. */
export interface Sentence {
  id: string;
  text: string;
  note: string;
}
