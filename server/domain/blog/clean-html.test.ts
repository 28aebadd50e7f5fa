/** What a post may be made of, by the front door: saved, read again by its author, shown to everybody. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { POSTS, TEXT, WORDS, writers } from '../../../test/blog.ts';
import { enrol, type TestPerson } from '../../../test/house.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { cleanHtml, cleanOut, undescribedImages, wordsIn } from './clean-html.ts';

const house = aHouse();
const agency = anAgency(house);
const { ok, drafted, published } = writers(house);
let root: TestPerson;

beforeAll(async () => {
  root = await enrol(house, 'platform_admin', 'Root', null);
});

const IMAGE = '/blog/images/0197f000-0000-7000-8000-000000000000.webp';

const HOSTILE: [what: string, given: string, kept: string][] = [
  ['a script', '<p>a</p><script>alert(1)</script>', '<p>a</p>'],
  ['a script in capitals, unclosed', '<p>a</p><SCRIPT SRC=//evil.example/x.js>', '<p>a</p>'],
  ['a script within a script', '<scr<script>ipt>alert(1)</scr</script>ipt>', 'ipt&gt;alert(1)ipt&gt;'],
  ['a handler', '<p onclick="alert(1)">a</p>', '<p>a</p>'],
  ['a handler of a picture', `<img src=x onerror=alert(1)>`, ''],
  ['a javascript: link', '<a href="javascript:alert(1)">a</a>', '<a rel="nofollow ugc noopener">a</a>'],
  ['one in disguise', '<a href=" jaVa\tscript&#58;alert(1)">a</a>', '<a rel="nofollow ugc noopener">a</a>'],
  [
    'a data: link',
    '<a href="data:text/html,<script>1</script>">a</a>',
    '<a rel="nofollow ugc noopener">a</a>',
  ],
  ['a link without its scheme', '<a href="//evil.example">a</a>', '<a rel="nofollow ugc noopener">a</a>'],
  ['a style', '<style>body{display:none}</style><p style="position:fixed">a</p>', '<p>a</p>'],
  ['a class', '<p class="button primary">a</p>', '<p>a</p>'],
  ['an iframe', '<iframe src="https://evil.example"></iframe><p>a</p>', '<p>a</p>'],
  [
    'svg',
    '<svg onload="alert(1)"><script>alert(1)</script><a href="javascript:1">b</a></svg>',
    '<a rel="nofollow ugc noopener">b</a>',
  ],
  ['math', '<math><mtext></p><style><img src=x onerror=alert(1)></style></math>', '<p></p>'],
  [
    'an object, an embed, a form',
    '<object data=x></object><embed src=x><form action=x><input name=q></form>',
    '',
  ],
  [
    'meta, base and link',
    '<meta http-equiv=refresh content=0><base href=//x><link rel=stylesheet href=x>',
    '',
  ],
  ['a comment', '<!-- <script>alert(1)</script> --><p>a</p>', '<p>a</p>'],
  ['another heading of the page', '<h1>a</h1>', 'a'],
  ['a picture of another server', '<img src="https://evil.example/pixel.gif" alt="a">', ''],
  ['a picture out of its folder', '<img src="/blog/images/../../api/x.webp" alt="a">', ''],
  [
    'a picture of ours with more than it needs',
    `<img src="${IMAGE}" alt='a "b"' srcset="//evil.example 2x" style="width:9px" width="9px" height="20" usemap="#x">`,
    `<img src="${IMAGE}" alt="a &quot;b&quot;" height="20" loading="lazy" decoding="async" />`,
  ],
];

test.each(HOSTILE)('%s', (_what, given, kept) => {
  expect(cleanHtml(given)).toBe(kept);
});

test('it is cleaned on the way in, and once more on the way out, whatever the table says', async () => {
  const draft = await drafted(agency.recruiter);
  const post = await published(agency.recruiter, root, { title: 'Shown to everybody' });
  const slug = post.publicPath.replace('/blog/', '');
  let { version } = draft;
  for (const [what, given, kept] of HOSTILE) {
    const saved = await ok(agency.recruiter, 'PATCH', `${POSTS}/${draft.id}`, { body: given, version });
    expect([what, saved.body]).toEqual([what, kept]);
    version = saved.version;
    await house.query('update public_post set body = $2 where post_id = $1', [post.id, given]);
    const { body } = await house.call(null, 'GET', `/api/public/blog-posts/${slug}`);
    expect([what, body.body]).toEqual([what, kept]);
  }
  const all = HOSTILE.map(([, given]) => given);
  // What is left open would swallow what follows.
  for (const given of [all.join(''), ...all.slice(0, 2)]) {
    await house.query('update public_post set body = $2 where post_id = $1', [post.id, given]);
    const page = await house.call(null, 'GET', `/blog/${slug}`);
    expect(page.body).not.toMatch(
      /alert\(1\)<\/script>|onerror|onclick|onload|javascript:|<iframe|<style|<object|evil/i,
    );
    const feed = await house.call(null, 'GET', '/blog.rss');
    expect(feed.body).not.toMatch(/<script|onerror|onclick|onload|javascript:|<iframe|<style|<object|evil/i);
  }
});

test('what the editor makes stays as it is', async () => {
  const made =
    '<h2>Two</h2><h3>Three</h3><p><strong>a</strong> <em>b</em> <u>c</u> <s>d</s> <code>e</code><br />f</p>' +
    '<blockquote><p>g</p></blockquote><ul><li><p>h</p></li></ul><ol><li><p>i</p></li></ol><pre><code>j &lt;k&gt;</code></pre><hr />' +
    '<p><a href="https://example.org/?a=1&amp;b=2" rel="nofollow ugc noopener">l</a> <a href="mailto:m@example.org" rel="nofollow ugc noopener">m</a></p>';
  expect((await drafted(agency.client, { body: made })).body).toBe(made);
});

test('nothing else comes through, whatever is given, nor by cleaning it twice', () => {
  const part = fc.oneof(
    fc.constantFrom(
      ...HOSTILE.map(([, given]) => given),
      '<p>',
      '</p>',
      '<a href="',
      '">',
      '<img src="',
      "'",
      '<!--',
      ']]>',
      '&lt;',
      '&#x3c;script&#x3e;',
    ),
    fc.string({ maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const given = parts.join('');
      const once = cleanHtml(given);
      // What is remembered as clean is what cleaning would leave as it is.
      expect([given, given, once, once].map(cleanOut)).toEqual([
        once,
        once,
        cleanHtml(once),
        cleanHtml(once),
      ]);
      for (const html of [once, cleanHtml(once)]) {
        expect(html).not.toMatch(
          /<(?!\/?(?:p|h2|h3|strong|em|u|s|code|pre|blockquote|ul|ol|li|a|img|hr|br)[ />])/,
        );
        expect(html).not.toMatch(/<[^>"]*(?:"[^"]*"[^>"]*)*\s(?:on\w+|style|class)=/);
      }
    }),
    { numRuns: 400 },
  );
});

test('words are counted between tags, and pictures without a description are found', () => {
  expect(wordsIn('<p>One two</p><p>three</p><ul><li>four</li><li>five</li></ul>six<br>seven')).toHaveLength(
    7,
  );
  const picture = (alt: string) => `<img src="${IMAGE}"${alt}>`;
  const bodies = ['', ' alt=""', ' alt="  "', ' alt="A desk"'].map((alt) => cleanHtml(picture(alt)));
  expect(bodies.map(undescribedImages)).toEqual([1, 1, 1, 0]);
});

test('too much of it is refused in words', async () => {
  const { id, version } = await drafted(agency.client);
  for (const [field, value] of [
    ['title', 'x'.repeat(151)],
    ['body', `<p>${WORDS.repeat(500)}</p>`],
    ['tags', Array.from({ length: 9 }, (_, n) => `tag ${n}`)],
    ['tags', ['<script>']],
    ['canonicalUrl', 'javascript:alert(1)'],
    ['canonicalUrl', 'https://localhost'],
  ] as const) {
    const { status, body } = await house.call(agency.client, 'PATCH', `${POSTS}/${id}`, {
      [field]: value,
      version,
    });
    expect([field, status, body.errors[0].path.split('.')[0]]).toEqual([field, 400, field]);
  }
  expect((await ok(agency.client, 'GET', `${POSTS}/${id}`)).title).toBe(TEXT.title);
});
