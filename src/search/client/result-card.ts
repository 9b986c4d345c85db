import { h, svg } from './dom.ts';
import { buildExcerpt } from './excerpt.ts';
import type { ResultData, ResultMeta } from './result-meta.ts';

/** The ladder of the entry lists, drawn from «filled/steps». */
function ladder(meta: Partial<ResultMeta>): Node | null {
  if (meta.mark === 'no-effect' || meta.mark === 'harm') {
    const path =
      meta.mark === 'harm'
        ? 'M9 2 17 16H1zM9 7v4.5M9 13.5v.5'
        : 'M9 1.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 1 0 0-15M3.8 14.2 14.2 3.8';
    return svg(
      'svg',
      {
        class: 'hv-ladder',
        'data-mark': meta.mark,
        viewBox: '0 0 18 18',
        height: '17',
        'aria-hidden': 'true',
      },
      svg('path', { class: 'mark', d: path }),
    );
  }
  const [filled, steps] = (meta.ladder ?? '').split('/').map(Number);
  if (!steps || filled === undefined) return null;
  const bars = Array.from({ length: steps }, (_, i) => {
    const height = 5 + ((i + 1) * 11) / steps;
    const state = filled === 0 ? 'dash' : i < filled ? '' : 'off';
    return svg('rect', {
      class: state,
      x: `${i * 9}`,
      y: `${16 - height}`,
      width: '7',
      height: `${height}`,
      rx: '1.5',
    });
  });
  return svg(
    'svg',
    { class: 'hv-ladder', viewBox: `-1 -1 ${steps * 9} 18`, height: '17', 'aria-hidden': 'true' },
    ...bars,
  );
}

/** One result as a list item. */
export function resultCard(data: ResultData, marks: ReadonlySet<string>, href: string): HTMLLIElement {
  const { meta } = data;
  const excerpt = marks.size > 0 ? buildExcerpt(data.text, marks) : null;
  const text = excerpt
    ? h('p', { class: 'hv-item-lead' }, ...excerpt.map((p) => (p.marked ? h('mark', {}, p.text) : p.text)))
    : h('p', { class: 'hv-item-lead' }, meta.lead);
  const rating =
    meta.level &&
    h(
      'p',
      { class: 'hv-rating' },
      ladder(meta),
      h('strong', {}, meta.level),
      meta.rater ? h('span', {}, meta.rater) : null,
    );
  return h(
    'li',
    { 'data-result': data.id },
    h(
      'div',
      { class: 'hv-item' },
      h('h3', { class: 'hv-item-title' }, h('a', { href }, meta.title)),
      rating || null,
      text,
      h(
        'p',
        { class: 'hv-meta' },
        meta.age ? h('strong', {}, meta.age) : null,
        meta.kind ? h('span', {}, meta.kind) : null,
        meta.services ? h('span', {}, meta.services) : null,
        meta.note ? h('strong', {}, meta.note) : null,
      ),
    ),
  );
}
