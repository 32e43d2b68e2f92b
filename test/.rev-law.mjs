// ../../tmp/rev/law.ts
import fc from "fast-check";
import t from "tap";

// index/archive/files.ts
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
var diskFiles = {
  async makeFolder(path) {
    await mkdir(path, { recursive: true });
  },
  async create(path) {
    const handle = await open(path, "wx");
    return {
      async write(bytes) {
        let at = 0;
        while (at < bytes.length) at += (await handle.write(bytes, at)).bytesWritten;
      },
      sync: () => handle.sync(),
      close: () => handle.close()
    };
  },
  rename,
  async syncFolder(path) {
    const handle = await open(path, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  async remove(path) {
    await rm(path, { recursive: true, force: true });
  },
  list: (path) => readdir(path),
  async readText(path) {
    try {
      return await readFile(path, "utf8");
    } catch (error) {
      if (error.code === "ENOENT") return null;
      throw error;
    }
  }
};
async function replaceFile(files, folder, name, text2) {
  const aside = `${folder}/.${name}.new`;
  await files.remove(aside);
  const file = await files.create(aside);
  try {
    await file.write(Buffer.from(text2, "utf8"));
    await file.sync();
  } finally {
    await file.close();
  }
  await files.rename(aside, `${folder}/${name}`);
  await files.syncFolder(folder);
}

// index/analysis/rules.ts
var NOTHING_LEFT_OUT = /* @__PURE__ */ new Set();

// index/analysis/arabic/letters.ts
var ALEF_WITH_MADDA_ABOVE = "\u0622";
var ALEF_WITH_HAMZA_ABOVE = "\u0623";
var WAW_WITH_HAMZA_ABOVE = "\u0624";
var ALEF_WITH_HAMZA_BELOW = "\u0625";
var YEH_WITH_HAMZA_ABOVE = "\u0626";
var HAMZA = "\u0621";
var ALEF = "\u0627";
var BEH = "\u0628";
var TEH_MARBUTA = "\u0629";
var TEH = "\u062A";
var JEEM = "\u062C";
var ZAIN = "\u0632";
var SEEN = "\u0633";
var GHAIN = "\u063A";
var FEH = "\u0641";
var QAF = "\u0642";
var KAF = "\u0643";
var LAM = "\u0644";
var MEEM = "\u0645";
var NOON = "\u0646";
var HEH = "\u0647";
var WAW = "\u0648";
var ALEF_MAKSURA = "\u0649";
var YEH = "\u064A";
var FARSI_YEH = "\u06CC";
var HIGH_HAMZA = "\u0674";
var ALEF_WITH_WAVY_HAMZA_ABOVE = "\u0672";
var ALEF_WITH_WAVY_HAMZA_BELOW = "\u0673";
var TATWEEL = "\u0640";
var FATHATAN = "\u064B";
var HAMZA_ABOVE = "\u0654";
var ARTICLE = ALEF + LAM;

// index/analysis/arabic/clitics.ts
var HAMZA_ALEFS = /* @__PURE__ */ new Set([
  ALEF_WITH_HAMZA_ABOVE,
  ALEF_WITH_HAMZA_BELOW,
  ALEF_WITH_MADDA_ABOVE,
  ALEF_WITH_WAVY_HAMZA_ABOVE,
  ALEF_WITH_WAVY_HAMZA_BELOW
]);
var isHamzaOnAlef = (letter) => letter !== void 0 && HAMZA_ALEFS.has(letter);
function articleAlef(word2) {
  let at = 0;
  if (word2[at] === WAW || word2[at] === FEH) at++;
  if (word2[at] === BEH || word2[at] === KAF) at++;
  return word2.startsWith(ARTICLE, at) ? at : -1;
}
function particleLengths(word2) {
  const lengths = [0];
  let at = 0;
  if (word2[at] === WAW || word2[at] === FEH) lengths.push(++at);
  if (word2[at] === BEH || word2[at] === LAM || word2[at] === KAF) lengths.push(at + 1);
  return lengths;
}

// index/analysis/arabic/compounds.ts
var HEADS_OF_GOD = /^(?:عبد|عبيد|نصر|سيف|حزب|خير|فضل|جار|عطا|ضيف|سعد|رزق|فتح|روح|اية)$/;
var GOD = "\u0627\u0644\u0644\u0647";
var SERVANT = "\u0639\u0628\u062F";
var SHORTEST_NAME_OF_SERVANT = ARTICLE.length + 2;
var KUNYAS = ["\u0627\u0628\u0648", "\u0627\u0628\u0646", "\u0628\u0646\u064A"];
var SHORTEST_KUNYA_NAME = 3;
var SHORTEST_HEAD = 2;
var SHORTEST_TAIL = ARTICLE.length + 3;
var BRANDS = [
  ["\u0641\u064A\u0633", "\u0628\u0648\u0643"],
  ["\u064A\u0648", "\u062A\u064A\u0648\u0628"],
  ["\u0648\u0627\u062A\u0633", "\u0627\u0628"]
];
var LONGEST = 40;
function createSplitter(counts, base, fold, leftOut = NOTHING_LEFT_OUT) {
  const pairs = /* @__PURE__ */ new Map();
  const learn2 = (head, tail) => {
    const rule = KUNYAS.includes(head) ? "compound: kunya" : "compound: pair";
    if (!leftOut.has(rule)) pairs.set(head + tail, head.length);
  };
  for (const [, head, tail] of counts.pairs) learn2(head, tail);
  for (const name of base.names) {
    const parts = name.trim().split(/\s+/);
    if (parts.length !== 2) continue;
    const [head, tail] = parts.map(fold.counted);
    if (isPossiblePair(head, tail)) learn2(head, tail);
  }
  if (!leftOut.has("compound: brand")) for (const [head, tail] of BRANDS) pairs.set(head + tail, head.length);
  const knownHeads = !leftOut.has("compound: known head");
  const headAt = (word2, taken) => {
    const joined = taken === 0 ? word2 : word2.slice(taken);
    const head = pairs.get(joined) ?? (knownHeads ? knownHeadLength(joined) : 0);
    return head > 0 ? taken + head : 0;
  };
  return (counted) => {
    if (counted.length > LONGEST) return 0;
    for (const taken of particleLengths(counted)) {
      const head = headAt(counted, taken) || (counted.startsWith(ARTICLE, taken) ? headAt(counted, taken + ARTICLE.length) : 0);
      if (head > 0) return head;
    }
    return 0;
  };
}
function knownHeadLength(word2) {
  const head = word2.length - GOD.length;
  if (word2.endsWith(GOD) && HEADS_OF_GOD.test(word2.slice(0, head))) return head;
  const servant = word2.startsWith(SERVANT + ARTICLE) && word2.length >= SERVANT.length + SHORTEST_NAME_OF_SERVANT;
  return servant ? SERVANT.length : 0;
}
var isPossiblePair = (head, tail) => head.length >= SHORTEST_HEAD && tail.length >= SHORTEST_TAIL && tail.startsWith(ARTICLE) || KUNYAS.includes(head) && tail.length >= SHORTEST_KUNYA_NAME;
function possiblePairs(word2) {
  if (word2.length > LONGEST) return [];
  const pairs = [];
  const tryAt = (at) => {
    const head = word2.slice(0, at);
    const tail = word2.slice(at);
    if (isPossiblePair(head, tail)) pairs.push({ head, tail });
  };
  for (const kunya of KUNYAS) if (word2.startsWith(kunya)) tryAt(kunya.length);
  for (let at = word2.indexOf(ARTICLE, SHORTEST_HEAD); at >= 0; at = word2.indexOf(ARTICLE, at + 1)) tryAt(at);
  return pairs;
}

// index/analysis/arabic/fold.ts
var ROWS = [
  { rule: "fold: marks", stage: "reading", from: "\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u08D3-\u08FF", to: "" },
  { rule: "fold: persian yeh", stage: "reading", from: "\u06CC\u06CD\u06CE\u06D0\u06D2\u06D3", to: YEH },
  { rule: "fold: persian kaf", stage: "reading", from: "\u06A9\u06AA\u06AD\u0763", to: KAF },
  { rule: "fold: persian heh", stage: "reading", from: "\u06BE\u06C0\u06C1\u06C2\u06D5", to: HEH },
  { rule: "fold: persian heh", stage: "reading", from: "\u06C3", to: TEH_MARBUTA },
  { rule: "fold: foreign letters", stage: "reading", from: "\u067E", to: BEH },
  { rule: "fold: foreign letters", stage: "reading", from: "\u06A4\u06A5\u06A2", to: FEH },
  { rule: "fold: foreign letters", stage: "reading", from: "\u0686", to: JEEM },
  { rule: "fold: foreign letters", stage: "reading", from: "\u06AF", to: GHAIN },
  { rule: "fold: foreign letters", stage: "reading", from: "\u0698", to: ZAIN },
  { rule: "fold: foreign letters", stage: "reading", from: "\u06A7\u06A8", to: QAF },
  { rule: "fold: alef", stage: "letters", from: "\u0622\u0623\u0625\u0671-\u0673\u0675", to: ALEF },
  { rule: "fold: alef maqsura", stage: "letters", from: ALEF_MAKSURA, to: YEH },
  { rule: "fold: teh marbuta", stage: "letters", from: TEH_MARBUTA, to: HEH, surfaceOnly: true },
  { rule: "fold: waw with hamza", stage: "letters", from: "\u0624", to: WAW },
  { rule: "fold: yeh with hamza", stage: "letters", from: YEH_WITH_HAMZA_ABOVE, to: YEH }
];
var START = `^([${WAW}${FEH}]?(?:[${BEH}${LAM}${KAF}]?(?:${ARTICLE})?|${LAM}${LAM}))`;
var SPELLINGS = [
  { rule: "fold: \u0645\u0633\u0626\u0648\u0644", from: new RegExp(`${START}\u0645\u0633\u0626\u0648\u0644`), to: "$1\u0645\u0633\u0624\u0648\u0644" },
  { rule: "fold: \u0634\u0626\u0648\u0646", from: new RegExp(`${START}\u0634\u0626\u0648\u0646`), to: "$1\u0634\u0624\u0648\u0646" },
  { rule: "fold: \u0631\u0626\u0648\u0633", from: new RegExp(`${START}([\u0631\u0643\u0641])\u0626\u0648\u0633`), to: "$1$2\u0624\u0648\u0633" },
  { rule: "fold: \u0645\u0627\u0626\u0629", from: new RegExp(`${START}\u0645\u0627\u0626(?=[${TEH_MARBUTA}${HEH}${TEH}])`), to: "$1\u0645\u0626" }
];
function createArabicFold(leftOut = NOTHING_LEFT_OUT) {
  const rows = ROWS.filter(({ rule }) => !leftOut.has(rule));
  const spellings2 = SPELLINGS.filter(({ rule }) => !leftOut.has(rule));
  const tanween = !leftOut.has("fold: tanween alef");
  const finalHamza = !leftOut.has("fold: final hamza");
  const readLetters = createReplacer(rows.filter(({ stage }) => stage === "reading"));
  const surfaceLetters = createReplacer(rows.filter(({ stage }) => stage === "letters"));
  const countedLetters = createReplacer(rows.filter(({ stage, surfaceOnly }) => stage === "letters" && !surfaceOnly));
  const alefs = createReplacer(rows.filter(({ rule }) => rule === "fold: alef"));
  const spell = (read) => {
    if (!read.includes(YEH_WITH_HAMZA_ABOVE)) return read;
    for (const { from, to } of spellings2) if (from.test(read)) return read.replace(from, to);
    return read;
  };
  return {
    read: readLetters,
    surface: (typed) => surfaceLetters(spell(readLetters(typed))),
    counted(typed) {
      const spelled = spell(readLetters(tanween ? withoutTanween(typed) : typed));
      return countedLetters(finalHamza ? withoutFinalHamza(spelled) : spelled);
    },
    stopKey: alefs
  };
}
var FIRST_UNIT = 1536;
var LAST_UNIT = 2303;
function createReplacer(rows) {
  const replacements = new Array(LAST_UNIT + 1).fill(null);
  for (const { from, to } of rows) {
    const letters = new RegExp(`[${from}]`);
    for (let unit = FIRST_UNIT; unit <= LAST_UNIT; unit++) if (letters.test(String.fromCharCode(unit))) replacements[unit] = to;
  }
  return (word2) => {
    let replaced = "";
    let kept = 0;
    for (let at = 0; at < word2.length; at++) {
      const unit = word2.charCodeAt(at);
      if (unit < FIRST_UNIT || unit > LAST_UNIT) continue;
      const replacement = replacements[unit];
      if (replacement === null) continue;
      replaced += word2.slice(kept, at) + replacement;
      kept = at + 1;
    }
    return kept === 0 ? word2 : replaced + word2.slice(kept);
  };
}
var MARK = /\p{M}/u;
function withoutTanween(typed) {
  if (!typed.includes(FATHATAN)) return typed;
  let alef = typed.length - 1;
  while (alef > 0 && MARK.test(typed[alef])) alef--;
  if (typed[alef] !== ALEF) return typed;
  let letter = alef - 1;
  while (letter > 0 && MARK.test(typed[letter])) letter--;
  return typed.slice(letter + 1).includes(FATHATAN) && letter >= 0 ? typed.slice(0, letter + 1) : typed;
}
var HAMZA_YEHS = [YEH, ALEF_MAKSURA, YEH_WITH_HAMZA_ABOVE];
function withoutFinalHamza(read) {
  const last = read[read.length - 1];
  const before = read[read.length - 2];
  if (last === HAMZA && HAMZA_YEHS.includes(before)) return read.slice(0, -2) + YEH;
  if (last === YEH_WITH_HAMZA_ABOVE) return read.slice(0, before === YEH ? -2 : -1) + YEH;
  return read;
}

// index/analysis/arabic/attested.ts
var SMALL = 2e5;
var ARTICLE_SHARE = 20;
var SHORTEST_NOUN = 3;
var VERBAL_NOUN = /^الت.ا.$/;
function createAttested(counts, base, fold, stemOfNoun) {
  const small = counts.words < SMALL;
  const sure = small ? 1 : 2;
  const occurrences = /* @__PURE__ */ new Map();
  const hamza = /* @__PURE__ */ new Map();
  for (const [word2, times2, withHamza] of counts.entries) {
    occurrences.set(word2, times2);
    if (withHamza > 0) hamza.set(word2, withHamza);
  }
  const baseWords2 = /* @__PURE__ */ new Set();
  let nounStems = null;
  const times = (word2) => occurrences.get(word2) ?? 0;
  const withArticle = (word2) => times(ARTICLE + word2) - (hamza.get(ARTICLE + word2) ?? 0);
  const withLamLam = (word2) => times(LAM + LAM + word2);
  const family = (word2) => times(word2) + withArticle(word2);
  const takesArticle = (word2) => {
    const articles = withArticle(word2);
    return articles > 0 && articles * ARTICLE_SHARE >= times(word2);
  };
  const attested = {
    small,
    sure,
    times,
    withArticle,
    withLamLam,
    family,
    seen: (word2) => family(word2) > 0 || withLamLam(word2) > 0 || times(WAW + ARTICLE + word2) > 0,
    takesArticle,
    isBase: (word2) => baseWords2.has(word2),
    writtenWithHamza(word2) {
      const alef = articleAlef(word2);
      if (alef < 0) return false;
      const bare2 = word2.slice(alef);
      const all = times(word2) + (alef > 0 ? times(bare2) : 0);
      const withHamza = (hamza.get(word2) ?? 0) + (alef > 0 ? hamza.get(bare2) ?? 0 : 0);
      return withHamza * 2 > all;
    },
    isNounStem(stem) {
      nounStems ??= gatherNounStems();
      return nounStems.has(stem);
    }
  };
  for (const written of base.words) {
    const counted = fold.counted(written);
    const bareArticle = counted.startsWith(ARTICLE) && !isHamzaOnAlef(fold.read(written)[0]);
    const cut = bareArticle && counted.length > ARTICLE.length + 1 && !takesArticle(counted) && !VERBAL_NOUN.test(counted);
    const word2 = cut ? counted.slice(ARTICLE.length) : counted;
    if (baseWords2.has(word2)) continue;
    baseWords2.add(word2);
    occurrences.set(word2, times(word2) + sure);
    if (word2.startsWith(ARTICLE) && !bareArticle) hamza.set(word2, (hamza.get(word2) ?? 0) + sure);
  }
  function gatherNounStems() {
    const stems = /* @__PURE__ */ new Set();
    for (const [word2] of counts.entries) {
      const noun = word2.slice(ARTICLE.length);
      if (word2.startsWith(ARTICLE) && noun.length >= SHORTEST_NOUN && withArticle(noun) >= sure) stems.add(stemOfNoun(noun, attested));
    }
    for (const word2 of baseWords2) stems.add(stemOfNoun(word2, attested));
    return stems;
  }
  return attested;
}

// index/analysis/arabic/prefixes.ts
var SHORTEST_AFTER_ARTICLE = 2;
var SHORTEST_AFTER_PARTICLE = 3;
var SURE_LENGTH = 4;
var RARE = 5;
var RARE_REST = 4;
var LAM_LAM = LAM + LAM;
var SHORTEST_WITH_OWN_AL = 5;
var POSSESSIVES = ["\u0647", "\u0647\u0627", "\u0647\u0645", "\u0647\u0645\u0627", "\u0643\u0645", "\u0646\u0627", "\u0627"];
function createPrefixCutter(attested, cutSuffixes, leftOut = NOTHING_LEFT_OUT) {
  const on = {
    ownAl: !leftOut.has("article: word begins with \u0627\u0644"),
    hamza: !leftOut.has("article: hamza"),
    shortRest: !leftOut.has("article: short rest"),
    particleOnly: !leftOut.has("article: particle only"),
    al: !leftOut.has("article: \u0627\u0644"),
    lamLam: !leftOut.has("article: \u0644\u0644"),
    waw: !leftOut.has("prefix: \u0648"),
    feh: !leftOut.has("prefix: \u0641"),
    particles: !leftOut.has("prefix: \u0628 \u0644 \u0643"),
    severalParticles: !leftOut.has("prefix: \u0628 \u0644 \u0643 of names"),
    seen: !leftOut.has("prefix: \u0633"),
    rare: !leftOut.has("prefix: rare word")
  };
  const cutArticle = (word2, read) => {
    const alef = articleAlef(word2);
    if (alef >= 0) {
      const particles = [...word2.slice(0, alef)];
      const fromAlef = word2.slice(alef);
      const rest2 = fromAlef.slice(ARTICLE.length);
      if (rest2.length < SHORTEST_AFTER_ARTICLE || on.ownAl && hasOwnAl(word2)) return null;
      if (on.hamza && (isHamzaOnAlef(read[alef]) || attested.writtenWithHamza(word2)))
        return alef > 0 ? { clitics: particles, rest: fromAlef } : null;
      if (alef > 0 && on.particleOnly && attested.takesArticle(fromAlef)) return { clitics: particles, rest: fromAlef };
      const known = attested.family(rest2) > 0 || attested.withLamLam(rest2) > 0;
      if (alef > 0 && on.shortRest && rest2.length < SURE_LENGTH && !known) return null;
      return on.al ? { clitics: [...particles, ARTICLE], rest: rest2 } : null;
    }
    const lam = word2[0] === WAW || word2[0] === FEH ? 1 : 0;
    const rest = word2.slice(lam + LAM_LAM.length);
    if (!on.lamLam || !word2.startsWith(LAM_LAM, lam) || rest.length < SHORTEST_AFTER_ARTICLE) return null;
    const clitics = [...word2.slice(0, lam), LAM];
    return attested.family(LAM + rest) > attested.family(rest) ? { clitics, rest: LAM + rest } : { clitics: [...clitics, ARTICLE], rest };
  };
  const hasOwnAl = (word2) => ["", ...POSSESSIVES].some((ending2) => {
    const noun = word2.slice(0, word2.length - ending2.length);
    if (!word2.endsWith(ending2) || ending2 !== "" && noun.length < SHORTEST_WITH_OWN_AL) return false;
    return attested.takesArticle(noun) || attested.isBase(noun);
  });
  const cutParticles = (word2) => {
    if (attested.takesArticle(word2) || attested.isBase(word2)) return null;
    const own = attested.times(word2);
    let best = null;
    let bestFamily = -1;
    for (const clitics of particleChains(word2)) {
      const taken = clitics.join("").length;
      const rest = word2.slice(taken);
      if (rest.length < SHORTEST_AFTER_PARTICLE) continue;
      const family = attested.family(rest);
      if (family > bestFamily && passes(clitics, rest, family, own)) {
        best = clitics;
        bestFamily = family;
      }
    }
    best ??= cutRare(word2, own);
    return best && { clitics: best, rest: word2.slice(best.join("").length) };
  };
  const passes = (clitics, rest, family, own) => {
    const innermost = clitics[clitics.length - 1];
    if (innermost === SEEN) return on.seen && isImperfect(rest) && family >= attested.sure && family >= own;
    if (innermost === WAW) return on.waw && family >= attested.sure && family * 2 >= own;
    if (innermost === FEH) return on.feh && family >= attested.sure + 1 && family >= own * 2;
    const enough = attested.small ? attested.sure : attested.sure + 1;
    return on.particles && family >= enough && family >= own && isNoun(rest);
  };
  const isNoun = (rest) => attested.isBase(rest) || attested.withArticle(rest) >= attested.sure || attested.isNounStem(cutSuffixes(rest, attested)) || on.severalParticles && hasSeveralParticles(rest);
  const hasSeveralParticles = (rest) => {
    const particles = [BEH, LAM, ...rest.length >= SURE_LENGTH ? [WAW] : []];
    return particles.filter((particle) => attested.times(particle + rest) > 0).length > 1;
  };
  const cutRare = (word2, own) => {
    if (!on.rare || own > RARE || attested.isNounStem(cutSuffixes(word2, attested))) return null;
    for (const clitics of particleChains(word2)) {
      if (clitics[0] === FEH || clitics.includes(SEEN)) continue;
      const rest = word2.slice(clitics.join("").length);
      if (rest.length < RARE_REST) continue;
      const stem = cutSuffixes(rest, attested);
      if (stem.length >= RARE_REST && attested.isNounStem(stem)) return clitics;
    }
    return null;
  };
  return (word2, read) => cutArticle(word2, read) ?? cutParticles(word2) ?? { clitics: [], rest: word2 };
}
var isImperfect = (rest) => rest[0] === YEH || rest[0] === TEH || rest[0] === NOON;
function particleChains(word2) {
  const [first, second] = word2;
  const inner = (letter) => letter === BEH || letter === LAM || letter === KAF || letter === SEEN;
  if (inner(first)) return [[first]];
  if (first !== WAW && first !== FEH) return [];
  return inner(second) ? [[first], [first, second]] : [[first]];
}

// index/analysis/arabic/suffixes.ts
var SHARE = 0.02;
var LONG = 5;
var reaches = (occurrences, word2, attested) => occurrences >= Math.max(1, SHARE * attested.family(word2));
function isSibling(form, { word: word2, attested }) {
  const occurrences = attested.family(form) + attested.withLamLam(form);
  return occurrences >= attested.sure && reaches(occurrences, word2, attested);
}
var isKnown = (rest, attested) => attested.family(rest) + attested.family(rest + TEH_MARBUTA) > 0;
var PRONOUNS = ["\u0647\u0645\u0627", "\u0643\u0645\u0627", "\u0647\u0645", "\u0647\u0646", "\u0647\u0627", "\u0643\u0645", "\u0646\u0627", "\u0647"];
var DUAL_OF_TEH_MARBUTA = "\u062A\u064A";
var PLURAL_OF_NISBA = ["\u064A\u064A\u0646", "\u064A\u0648\u0646"];
var PLURAL = ["\u0648\u0646", "\u064A\u0646"];
var FEMININE_DUAL = "\u062A\u064A\u0646";
var HEAVY_PRONOUNS = /* @__PURE__ */ new Set(["\u0647\u0627", "\u0647\u0645"]);
var isParticiple = ({ rest, attested }) => rest[0] === MEEM && rest.length >= 4 && attested.seen(rest);
var isVerb = ({ rest, attested }) => (rest[0] === YEH || rest[0] === TEH) && rest.length >= 4 && attested.times(rest) >= attested.sure && attested.withArticle(rest) === 0;
var otherOf = (pair, suffix) => suffix === pair[0] ? pair[1] : pair[0];
var ROWS2 = [
  {
    rule: "suffix: pronoun after \u062A",
    suffixes: PRONOUNS,
    shortest: 3,
    firstRoundOnly: true,
    last: true,
    cut({ rest, attested }) {
      const base = rest.slice(0, -1);
      return rest.endsWith(TEH) && attested.seen(base + TEH_MARBUTA) ? base : null;
    }
  },
  {
    rule: "suffix: \u0647",
    suffixes: ["\u0647"],
    shortest: 2,
    firstRoundOnly: true,
    cut({ word: word2, rest, attested }) {
      const known = reaches(attested.family(rest) + attested.family(rest + TEH_MARBUTA), word2, attested);
      return known || rest.length >= LONG && attested.withArticle(word2) === 0 ? rest : null;
    }
  },
  {
    rule: "suffix: pronoun",
    suffixes: PRONOUNS.filter((pronoun) => pronoun.length > 1),
    shortest: 3,
    firstRoundOnly: true,
    cut({ suffix, rest, attested }) {
      const known = attested.seen(rest) || attested.seen(rest + TEH_MARBUTA);
      return known || HEAVY_PRONOUNS.has(suffix) && rest.length >= LONG ? rest : null;
    }
  },
  {
    rule: "suffix: \u062A\u064A\u0646 \u062A\u0627\u0646 \u062A\u064A",
    suffixes: [FEMININE_DUAL, "\u062A\u0627\u0646", DUAL_OF_TEH_MARBUTA],
    shortest: 2,
    last: true,
    cut({ word: word2, suffix, rest, attested }) {
      if (suffix === DUAL_OF_TEH_MARBUTA && attested.withArticle(word2) > 0) return null;
      return reaches(attested.family(rest + TEH_MARBUTA), word2, attested) ? rest : null;
    }
  },
  {
    rule: "suffix: \u064A\u064A\u0646 \u064A\u0648\u0646",
    suffixes: PLURAL_OF_NISBA,
    shortest: 3,
    cut(question) {
      const { suffix, rest, attested } = question;
      const adjective = attested.seen(rest + YEH) && attested.seen(rest + YEH + TEH_MARBUTA);
      return adjective || isSibling(rest + otherOf(PLURAL_OF_NISBA, suffix), question) ? rest : null;
    }
  },
  { rule: "suffix: \u0627\u062A", suffixes: ["\u0627\u062A"], shortest: 3, cut: ({ rest }) => rest },
  {
    rule: "suffix: \u0627\u0646",
    suffixes: ["\u0627\u0646"],
    shortest: 3,
    cut: (question) => isSibling(question.rest + PLURAL[1], question) || isSibling(question.rest + FEMININE_DUAL, question) ? question.rest : null
  },
  {
    rule: "suffix: \u0648\u0646 \u064A\u0646",
    suffixes: PLURAL,
    shortest: 3,
    cut(question) {
      const { suffix, rest } = question;
      const plural = isSibling(rest + otherOf(PLURAL, suffix), question) || isParticiple(question);
      return plural || suffix === PLURAL[0] && isVerb(question) ? rest : null;
    }
  },
  {
    rule: "suffix: \u0648\u0627",
    suffixes: ["\u0648\u0627"],
    shortest: 3,
    cut: ({ rest, attested }) => attested.family(rest) >= attested.sure ? rest : null
  },
  { rule: "suffix: \u064A\u0629", suffixes: ["\u064A\u0629"], shortest: 3, cut: ({ rest }) => rest },
  {
    rule: "suffix: \u064A",
    suffixes: ["\u064A"],
    shortest: 3,
    cut: ({ rest, attested }) => rest.length > 3 || isKnown(rest, attested) ? rest : null
  },
  { rule: "suffix: \u0629", suffixes: ["\u0629"], shortest: 2, last: true, cut: ({ rest }) => rest },
  {
    rule: "suffix: \u0627",
    suffixes: ["\u0627"],
    shortest: 3,
    cut: ({ rest, attested }) => rest.length > 3 || attested.family(rest) >= attested.sure ? rest : null
  }
];
var NISBA = /* @__PURE__ */ new Set(["suffix: \u064A\u064A\u0646 \u064A\u0648\u0646", "suffix: \u064A\u0629"]);
var ROUNDS = 2;
var GOD2 = "\u0627\u0644\u0644\u0647";
function createSuffixCutter(leftOut = NOTHING_LEFT_OUT) {
  const endings2 = byLastLetter(ROWS2.filter(({ rule }) => !leftOut.has(rule)));
  const keepGod = !leftOut.has("word: \u0627\u0644\u0644\u0647");
  const keepYeh = !leftOut.has("suffix: nisba of three letters");
  return (word2, attested) => {
    let stem = word2;
    for (let round = 1; round <= ROUNDS; round++) {
      if (keepGod && stem.endsWith(GOD2)) return stem;
      const cut = firstCut(endings2, stem, round, attested);
      if (cut === null) return stem;
      const { row: row2, rest } = cut;
      stem = keepYeh && NISBA.has(row2.rule) && rest.length === 3 && !isKnown(rest, attested) ? rest + YEH : rest;
      if (row2.last && round === 1) return stem;
    }
    return stem;
  };
}
function byLastLetter(rows) {
  const endings2 = /* @__PURE__ */ new Map();
  for (const row2 of rows) {
    for (const suffix of row2.suffixes) {
      const last = suffix[suffix.length - 1];
      endings2.set(last, [...endings2.get(last) ?? [], { row: row2, suffix }]);
    }
  }
  return endings2;
}
function firstCut(endings2, word2, round, attested) {
  for (const { row: row2, suffix } of endings2.get(word2[word2.length - 1]) ?? []) {
    if (row2.firstRoundOnly && round > 1) continue;
    if (word2.length - suffix.length < row2.shortest || !word2.endsWith(suffix)) continue;
    const rest = row2.cut({ word: word2, suffix, rest: word2.slice(0, -suffix.length), attested });
    if (rest !== null) return { row: row2, rest };
  }
  return null;
}

// index/analysis/arabic/variants.ts
var ROWS3 = [
  ["\u0627\u0645\u064A\u0631\u0643", "\u0627\u0645\u0631\u064A\u0643"],
  ["\u062F\u064A\u0645\u0648\u0642\u0631\u0627\u0637", "\u062F\u064A\u0645\u0642\u0631\u0627\u0637"],
  ["\u0627\u0648\u0631\u0628", "\u0627\u0648\u0631\u0648\u0628"],
  ["\u0645\u0644\u064A\u0634", "\u0645\u064A\u0644\u064A\u0634"],
  ["\u0627\u0646\u0643\u0644\u064A\u0632", "\u0627\u0646\u062C\u0644\u064A\u0632"],
  ["\u0627\u0646\u0643\u0644\u062A\u0631", "\u0627\u0646\u062C\u0644\u062A\u0631"],
  ["\u0627\u0631\u063A\u0646\u062A\u064A\u0646", "\u0627\u0631\u062C\u0646\u062A\u064A\u0646"],
  ["\u0627\u0646\u062A\u0631\u0646\u064A\u062A", "\u0627\u0646\u062A\u0631\u0646\u062A"],
  ["\u062F\u064A\u0643\u062A\u0627\u062A\u0648\u0631", "\u062F\u0643\u062A\u0627\u062A\u0648\u0631"],
  ["\u062C\u0648\u062C\u0644", "\u063A\u0648\u063A\u0644"]
];
var STEM_VARIANTS = new Map(ROWS3);

// index/analysis/arabic/stem.ts
var GOD3 = "\u0627\u0644\u0644\u0647";
var GOD_WITH_PARTICLES = new RegExp(`^([${WAW}${FEH}]?${BEH}?|${TEH}|${KAF})${GOD3}$|^([${WAW}${FEH}]?${LAM})${LAM}${HEH}$`);
var O_GOD = "\u0627\u0644\u0644\u0647\u0645";
var LONGEST_WORD = 40;
function createArabicStemmer(counts, base, fold, leftOut = NOTHING_LEFT_OUT) {
  const cutSuffixes = createSuffixCutter(leftOut);
  const attested = createAttested(counts, base, fold, cutSuffixes);
  const cutPrefixes = createPrefixCutter(attested, cutSuffixes, leftOut);
  const wholeWord = (word2) => {
    if (word2.length > LONGEST_WORD) return { clitics: [], rest: word2 };
    if (word2 === O_GOD && !leftOut.has("word: \u0627\u0644\u0644\u0647\u0645")) return { clitics: [], rest: word2 };
    const named = leftOut.has("word: \u0627\u0644\u0644\u0647") ? null : GOD_WITH_PARTICLES.exec(word2);
    return named && { clitics: [...named[1] ?? named[2]], rest: GOD3 };
  };
  return {
    stem(word2, read) {
      const whole = wholeWord(word2);
      if (whole !== null) return whole.rest;
      const stem = cutSuffixes(cutPrefixes(word2, read).rest, attested);
      return leftOut.has("stem: spelling variants") ? stem : STEM_VARIANTS.get(stem) ?? stem;
    },
    clitics: (word2, read) => (wholeWord(word2) ?? cutPrefixes(word2, read)).clitics
  };
}

// index/analysis/arabic/stopwords.ts
var WORDS = `
\u0645\u0646 \u0627\u0644\u0649 \u0639\u0646 \u0639\u0644\u0649 \u0641\u064A \u0645\u0639 \u0645\u0646\u0630 \u062D\u062A\u0649 \u062E\u0644\u0627\u0644 \u0628\u064A\u0646 \u0639\u0646\u062F \u0644\u062F\u0649 \u0646\u062D\u0648 \u0636\u0645\u0646 \u062D\u0648\u0644 \u062F\u0648\u0646
\u0645\u0646\u0647 \u0645\u0646\u0647\u0627 \u0645\u0646\u0647\u0645 \u0645\u0646\u0627 \u0627\u0644\u064A\u0647 \u0627\u0644\u064A\u0647\u0627 \u0627\u0644\u064A\u0647\u0645 \u0627\u0644\u064A\u0646\u0627 \u0639\u0646\u0647 \u0639\u0646\u0647\u0627 \u0639\u0646\u0647\u0645 \u0639\u0644\u064A\u0647 \u0639\u0644\u064A\u0647\u0627 \u0639\u0644\u064A\u0647\u0645 \u0639\u0644\u064A\u0646\u0627 \u0639\u0644\u064A\u0647\u0645\u0627
\u0641\u064A\u0647 \u0641\u064A\u0647\u0627 \u0641\u064A\u0647\u0645 \u0645\u0639\u0647 \u0645\u0639\u0647\u0627 \u0645\u0639\u0647\u0645 \u0644\u0647 \u0644\u0647\u0627 \u0644\u0647\u0645 \u0644\u0646\u0627 \u0644\u064A \u0644\u0643 \u0644\u0647\u0645\u0627 \u0628\u0647 \u0628\u0647\u0627 \u0628\u0647\u0645 \u0628\u0646\u0627
\u0628\u064A\u0646\u0647\u0645 \u0628\u064A\u0646\u0647\u0627 \u0628\u064A\u0646\u0647\u0645\u0627 \u0644\u062F\u064A\u0647 \u0644\u062F\u064A\u0647\u0627 \u0644\u062F\u064A\u0647\u0645 \u0644\u062F\u064A\u0646\u0627 \u0639\u0646\u062F\u0647 \u0639\u0646\u062F\u0647\u0627
\u0627\u0646 \u0627\u0646\u0647 \u0627\u0646\u0647\u0627 \u0627\u0646\u0647\u0645 \u0627\u0646\u0646\u0627 \u0627\u0646\u0647\u0645\u0627 \u0627\u0646\u064A \u0644\u0627\u0646 \u0644\u0627\u0646\u0647 \u0644\u0627\u0646\u0647\u0627 \u0644\u0627\u0646\u0647\u0645 \u0628\u0627\u0646 \u0628\u0627\u0646\u0647 \u0628\u0627\u0646\u0647\u0627 \u0628\u0627\u0646\u0647\u0645 \u0643\u0627\u0646 \u0643\u0627\u0646\u0647 \u0643\u0627\u0646\u062A \u0643\u0627\u0646\u0648\u0627
\u0642\u062F \u0644\u0642\u062F \u0644\u0645 \u0644\u0646 \u0644\u0627 \u0644\u064A\u0633 \u0644\u064A\u0633\u062A \u0645\u0627 \u0645\u0627\u0630\u0627 \u0644\u0645\u0627\u0630\u0627 \u0647\u0644 \u0633\u0648\u0641 \u0627\u0630 \u0627\u0630\u0627 \u0644\u0648 \u0644\u0648\u0644\u0627 \u0644\u0643\u0646 \u0644\u0643\u0646\u0647 \u0644\u0643\u0646\u0647\u0627
\u0628\u0644 \u062B\u0645 \u0627\u0648 \u0627\u0645 \u0627\u064A \u0627\u0644\u0627 \u0627\u0645\u0627 \u0627\u0646\u0645\u0627 \u0643\u0645\u0627 \u0643\u064A \u0644\u0643\u064A \u0643\u0644 \u0643\u0644\u0647 \u0643\u0644\u0647\u0627 \u0628\u0639\u0636 \u063A\u064A\u0631 \u0643\u064A\u0641 \u0645\u062A\u0649 \u0627\u064A\u0646
\u0647\u0648 \u0647\u064A \u0647\u0645 \u0647\u0645\u0627 \u0647\u0646 \u0646\u062D\u0646 \u0627\u0646\u0627 \u0627\u0646\u062A \u0627\u0646\u062A\u0645 \u0647\u0630\u0627 \u0647\u0630\u0647 \u0647\u0630\u0627\u0646 \u0647\u0630\u064A\u0646 \u0630\u0644\u0643 \u062A\u0644\u0643 \u0647\u0624\u0644\u0627\u0621 \u0627\u0648\u0644\u0626\u0643 \u0647\u0646\u0627 \u0647\u0646\u0627\u0643 \u0643\u0630\u0644\u0643 \u0644\u0630\u0644\u0643 \u0628\u0630\u0644\u0643 \u0628\u0647\u0630\u0627 \u0628\u0647\u0630\u0647 \u0644\u0647\u0630\u0627 \u0644\u0647\u0630\u0647
\u0627\u0644\u0630\u064A \u0627\u0644\u062A\u064A \u0627\u0644\u0630\u064A\u0646 \u0627\u0644\u0644\u0630\u064A\u0646 \u0627\u0644\u0644\u0630\u0627\u0646 \u0627\u0644\u0644\u062A\u064A\u0646 \u0627\u0644\u0644\u0648\u0627\u062A\u064A \u0627\u0644\u0644\u0627\u062A\u064A \u0645\u0645\u0627 \u0645\u0645\u0646 \u0639\u0645\u0627 \u0628\u0645\u0627 \u0644\u0645\u0627 \u0641\u064A\u0645\u0627 \u0644\u0645\u0646
\u064A\u0643\u0648\u0646 \u062A\u0643\u0648\u0646 \u062A\u0645 \u064A\u062A\u0645 \u0627\u064A\u0636\u0627 \u062D\u064A\u062B \u0628\u0639\u062F \u0628\u0639\u062F\u0645\u0627 \u0642\u0628\u0644 \u0628\u064A\u0646\u0645\u0627 \u0639\u0646\u062F\u0645\u0627 \u0645\u0647\u0645\u0627
`;
var ARABIC_STOP_WORDS = new Set(WORDS.trim().split(/\s+/));
function isArabicStopWord(afterParticle) {
  return (key2) => ARABIC_STOP_WORDS.has(key2) || afterParticle && (key2[0] === WAW || key2[0] === FEH) && ARABIC_STOP_WORDS.has(key2.slice(1));
}

// index/analysis/english/fold.ts
var LETTERS = /* @__PURE__ */ new Map([
  ["\u0131", "i"],
  ["\xF8", "o"],
  ["\xDF", "ss"],
  ["\xE6", "ae"],
  ["\u0153", "oe"],
  ["\u0142", "l"],
  ["\u0111", "d"]
]);
var ASCII = /^[\0-\x7f]*$/;
var LATIN = /\p{Script=Latin}/u;
var COMBINING_MARK = /[\u0300-\u036f]/;
var POSSESSIVE = "'s";
var APOSTROPHES = /['\u02bb\u02bc\u02be\u02bf]/g;
function createLatinFold(leftOut = NOTHING_LEFT_OUT) {
  const on = (rule) => !leftOut.has(rule);
  const marks = on("fold: latin marks");
  const letters = on("fold: latin letters");
  const possessive = on("fold: possessive");
  const apostrophe = on("fold: apostrophe");
  return (typed) => {
    let word2 = typed;
    if (possessive && word2.endsWith(POSSESSIVE)) word2 = word2.slice(0, -POSSESSIVE.length);
    if (!ASCII.test(word2)) {
      if (marks) word2 = withoutMarks(word2);
      if (letters) word2 = replaceLetters(word2);
    }
    return apostrophe ? word2.replace(APOSTROPHES, "") : word2;
  };
}
function withoutMarks(word2) {
  let read = "";
  let afterLatin = false;
  for (const character of word2.normalize("NFD")) {
    if (!COMBINING_MARK.test(character)) afterLatin = LATIN.test(character);
    else if (afterLatin) continue;
    read += character;
  }
  return read.normalize("NFC");
}
function replaceLetters(word2) {
  let read = "";
  for (const character of word2) read += LETTERS.get(character) ?? character;
  return read;
}

// index/analysis/english/stem.ts
import porter2 from "wink-porter2-stemmer";
var LETTERS_ONLY = /^[a-z]+$/;
var LONGEST2 = 40;
var SHORT_PLURALS = { buses: "bus", busses: "bus", gases: "gas", gasses: "gas", pluses: "plus" };
function stemEnglish(folded) {
  if (Object.hasOwn(SHORT_PLURALS, folded)) return SHORT_PLURALS[folded];
  return folded.length <= LONGEST2 && LETTERS_ONLY.test(folded) ? porter2(folded) : folded;
}

// index/analysis/english/stopwords.ts
var WORDS2 = `
a an the this that these those
i me my mine we our ours us you your yours he him his she her hers it its they them their theirs
myself himself herself itself ourselves themselves
who whom whose which what when where why how
and or but if nor so yet than then as because while until though although since
of at by for with about against between into through during before after above below
to from up down in out on off over under upon within without toward towards
am is are was were be been being have has had having do does did doing
will would shall should can could may might must
not no only own same too very just also there here both each all any some such other more most
dont doesnt didnt isnt arent wasnt werent wont cant couldnt wouldnt s t
`;
var ENGLISH_STOP_WORDS = new Set(WORDS2.trim().split(/\s+/));

// index/analysis/characters.ts
var SEPARATOR = 1;
var ARABIC = 2;
var LETTER = 3;
var DIGIT = 4;
var MARK2 = 5;
var TATWEEL_STROKE = 6;
var SURROGATE = 7;
var KIND = 7;
var SPECIAL = 8;
var table = new Uint8Array(65536);
var INVISIBLE = /[\u00ad\u061c\u180e\u200c-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]|\u034f/;
var WORD_CHARACTER = /[\p{L}\p{M}\p{Nd}\p{Nl}]/u;
var FOLDED_DIGIT = /[0-9\u0660-\u0669\u06f0-\u06f9]/;
var ARABIC_LETTER = /\p{Script=Arabic}/u;
var QUIET_MARK = /[\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff]/;
var SMALL_LETTER = /[\u06e5\u06e6]/;
var STROKE = /[\u0640\ufe73]/;
var JOINING_PUNCTUATION = /^[.,'\-/]$/;
var JOINS_BEFORE = /[\u0674\u1160-\u11ff\u3131-\u318e\uff9e\uff9f\uffa0-\uffdc]/;
function kindOf(character) {
  if (STROKE.test(character)) return TATWEEL_STROKE;
  if (SMALL_LETTER.test(character) || /\p{M}/u.test(character)) return MARK2;
  if (FOLDED_DIGIT.test(character)) return DIGIT;
  if (!WORD_CHARACTER.test(character)) return SEPARATOR;
  return ARABIC_LETTER.test(character) ? ARABIC : LETTER;
}
function isSpecial(character, kind) {
  if (INVISIBLE.test(character) || JOINS_BEFORE.test(character)) return true;
  if (kind === MARK2 && !QUIET_MARK.test(character)) return true;
  const normal = character.normalize("NFKC");
  return normal !== character && (WORD_CHARACTER.test(normal) || JOINING_PUNCTUATION.test(normal) || STROKE.test(normal));
}
function learn(unit) {
  const character = String.fromCharCode(unit);
  const kind = kindOf(character);
  const known = unit >= 55296 && unit <= 57343 ? SURROGATE : isSpecial(character, kind) ? kind | SPECIAL : kind;
  table[unit] = known;
  return known;
}
function pairAt(text2, at) {
  const from = (text2.charCodeAt(at) & 64512) === 56320 ? at - 1 : at;
  const whole = text2.codePointAt(from);
  return whole !== void 0 && whole > 65535 ? String.fromCodePoint(whole) : null;
}
function kindAt(text2, at) {
  if (at < 0 || at >= text2.length) return SEPARATOR;
  const unit = text2.charCodeAt(at);
  const kind = (table[unit] || learn(unit)) & KIND;
  if (kind !== SURROGATE) return kind;
  const pair = pairAt(text2, at);
  return pair === null ? SEPARATOR : kindOf(pair);
}
function isPlain(text2) {
  let previous = SEPARATOR;
  for (let at = 0; at < text2.length; at++) {
    const unit = text2.charCodeAt(at);
    const kind = table[unit] || learn(unit);
    if (kind > KIND || kind === MARK2 && previous === MARK2) return false;
    if (kind === SURROGATE && isSpecialPair(text2, at)) return false;
    previous = kind;
  }
  return true;
}
function isSpecialPair(text2, at) {
  const pair = pairAt(text2, at);
  return pair !== null && isSpecial(pair, kindOf(pair));
}
function isSpecialAt(text2, at) {
  const unit = text2.charCodeAt(at);
  const kind = table[unit] || learn(unit);
  return kind > KIND || kind === SURROGATE && isSpecialPair(text2, at);
}
var isHighHalf = (text2, at) => (text2.charCodeAt(at) & 64512) === 55296;
function joinsBefore(text2, at) {
  return kindAt(text2, at) === MARK2 || JOINS_BEFORE.test(text2[at]);
}
function withoutInvisible(text2) {
  return INVISIBLE.test(text2) ? text2.replace(new RegExp(INVISIBLE, "g"), "") : text2;
}

// index/articles/calendar.ts
var two = (value) => String(value).padStart(2, "0");
var four = (value) => String(value).padStart(4, "0");
var lastDay = (year, month) => new Date(Date.UTC(2e3 + year % 400, month, 0)).getUTCDate();
var isMonth = (month) => month !== null && month >= 1 && month <= 12;
var isDay = (year, month, day) => day >= 1 && day <= lastDay(year, month);

// index/articles/date-pieces.ts
var FIRST_YEAR = 1800;
var LAST_YEAR = 2099;
var FAR = "\n";
var PIECES = /[\p{L}\p{M}][\p{L}\p{M}\u0640\u00ad\u061c\u200c-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*|[0-9\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]+/gu;
var INVISIBLE2 = /\p{Variation_Selector}|[\u00ad\u061c\u0640\u180e\u200c-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\u034f/gu;
var INVISIBLE_SIGN = /\p{Cf}/u;
var SPACES = /[\t \u00a0\u2000-\u200b\u202f\u205f\u3000]+/g;
var DASHES = /[\u2010-\u2013\u2212]/g;
var ARABIC_DATE_SEPARATOR = /\u060d/g;
var ARABIC_COMMA = /\u060c/g;
var DIGIT2 = /[0-9\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/;
var LATIN2 = /^[A-Za-z\u00c0-\u024f]/;
var LONGEST_GAP = 16;
var digitValue = (unit) => unit & 15;
function numberOf(text2) {
  if (text2.length > 4) return null;
  let value = 0;
  for (let i = 0; i < text2.length; i++) value = value * 10 + digitValue(text2.charCodeAt(i));
  return value;
}
function gapOf(text2, start, end) {
  if (start === end) return "";
  if (end - start > LONGEST_GAP) return FAR;
  return text2.slice(start, end).normalize("NFKC").replace(INVISIBLE2, "").replace(SPACES, " ").replace(DASHES, "-").replace(ARABIC_DATE_SEPARATOR, "/").replace(ARABIC_COMMA, ",");
}
function withoutTrailingInvisible(written) {
  let end = written.length;
  while (end > 1 && INVISIBLE_SIGN.test(written[end - 1])) end--;
  return written.slice(0, end);
}
function cutPieces(text2) {
  const pieces = [];
  let previousEnd = 0;
  for (const match of text2.matchAll(PIECES)) {
    const start = match.index;
    const written = match[0];
    const isNumber = DIGIT2.test(written[0]);
    const word2 = isNumber ? written : withoutTrailingInvisible(written);
    pieces.push({
      start,
      end: start + word2.length,
      text: word2,
      number: isNumber ? numberOf(word2) : null,
      digits: isNumber ? word2.length : 0,
      latin: !isNumber && LATIN2.test(word2),
      gap: gapOf(text2, previousEnd, start)
    });
    previousEnd = start + word2.length;
  }
  return pieces;
}
var isYear = (piece) => piece !== void 0 && piece.digits === 4 && piece.number >= FIRST_YEAR && piece.number <= LAST_YEAR;
function continues(before, gap, after) {
  if (before === void 0 || after === void 0 || before.digits === 0 || after.digits === 0) return false;
  return gap === "." || gap === ":" || gap === "/" || gap === "," && after.digits === 3;
}
var isGluedToLatin = (pieces, at) => at > 0 && pieces[at].gap === "" && pieces[at - 1].latin;

// index/articles/spelling.ts
var PLAIN = /^[\0-~\u0621-\u063a\u0641-\u064a]*$/;
var BROKEN_MARK = /\s(?=\p{M})/gu;
var DROPPED = /\p{M}|\p{Cf}|\u0640/gu;
var ALEF_FORMS = /[\u0622\u0623\u0625\u0671-\u0673\u0675]/g;
var ALEF2 = "\u0627";
var YEH_FORMS = /[\u0649\u0626\u06cc\u06cd\u06ce\u06d0\u06d2]/g;
var YEH2 = "\u064A";
var WAW_WITH_HAMZA_ABOVE2 = /\u0624/g;
var WAW2 = "\u0648";
var KAF_FORMS = /[\u06a9\u06aa\u06ad]/g;
var KAF2 = "\u0643";
var HEH_FORMS = /[\u0629\u06c3\u06be\u06c1\u06d5]/g;
var HEH2 = "\u0647";
var SPACES2 = /\s+/g;
function foldSpelling(text2) {
  return bare(text2).toLowerCase().replace(ALEF_FORMS, ALEF2).replace(YEH_FORMS, YEH2).replace(WAW_WITH_HAMZA_ABOVE2, WAW2).replace(KAF_FORMS, KAF2).replace(HEH_FORMS, HEH2).replace(SPACES2, " ").trim();
}
function bare(text2) {
  if (PLAIN.test(text2)) return text2;
  return text2.normalize("NFKC").toLowerCase().normalize("NFKC").replace(BROKEN_MARK, "").replace(DROPPED, "");
}

// index/articles/months.ts
var foldMonthWord = foldSpelling;
var MONTHS = [
  {
    month: 1,
    english: ["January", "Jan*"],
    levant: ["\u0643\u0627\u0646\u0648\u0646 \u0627\u0644\u062B\u0627\u0646\u064A", "\u0643\u0627\u0646\u0648\u0646 \u062B\u0627\u0646\u064A", "\u0643\u0627\u0646\u0648\u0646 \u062B\u0627\u0646"],
    egypt: ["\u064A\u0646\u0627\u064A\u0631"],
    tunisia: ["\u062C\u0627\u0646\u0641\u064A"],
    morocco: ["\u064A\u0646\u0627\u064A\u0631"]
  },
  { month: 2, english: ["February", "Feb*"], levant: ["\u0634\u0628\u0627\u0637"], egypt: ["\u0641\u0628\u0631\u0627\u064A\u0631"], tunisia: ["\u0641\u064A\u0641\u0631\u064A"], morocco: ["\u0641\u0628\u0631\u0627\u064A\u0631"] },
  { month: 3, english: ["March*", "Mar*"], levant: ["\u0622\u0630\u0627\u0631"], egypt: ["\u0645\u0627\u0631\u0633*"], tunisia: ["\u0645\u0627\u0631\u0633*"], morocco: ["\u0645\u0627\u0631\u0633*"] },
  { month: 4, english: ["April", "Apr*"], levant: ["\u0646\u064A\u0633\u0627\u0646*"], egypt: ["\u0623\u0628\u0631\u064A\u0644"], tunisia: ["\u0623\u0641\u0631\u064A\u0644"], morocco: ["\u0623\u0628\u0631\u064A\u0644", "\u0625\u0628\u0631\u064A\u0644"] },
  { month: 5, english: ["May*"], levant: ["\u0623\u064A\u0627\u0631"], egypt: ["\u0645\u0627\u064A\u0648"], tunisia: ["\u0645\u0627\u064A*"], morocco: ["\u0645\u0627\u064A*"] },
  { month: 6, english: ["June", "Jun*"], levant: ["\u062D\u0632\u064A\u0631\u0627\u0646"], egypt: ["\u064A\u0648\u0646\u064A\u0648", "\u064A\u0648\u0646\u064A\u0647"], tunisia: ["\u062C\u0648\u0627\u0646*"], morocco: ["\u064A\u0648\u0646\u064A\u0648"] },
  { month: 7, english: ["July", "Jul*"], levant: ["\u062A\u0645\u0648\u0632*"], egypt: ["\u064A\u0648\u0644\u064A\u0648", "\u064A\u0648\u0644\u064A\u0647"], tunisia: ["\u062C\u0648\u064A\u0644\u064A\u0629"], morocco: ["\u064A\u0648\u0644\u064A\u0648\u0632"] },
  { month: 8, english: ["August", "Aug*"], levant: ["\u0622\u0628*"], egypt: ["\u0623\u063A\u0633\u0637\u0633"], tunisia: ["\u0623\u0648\u062A*"], morocco: ["\u063A\u0634\u062A", "\u0623\u063A\u0634\u062A"] },
  {
    month: 9,
    english: ["September", "Sept*", "Sep*"],
    levant: ["\u0623\u064A\u0644\u0648\u0644"],
    egypt: ["\u0633\u0628\u062A\u0645\u0628\u0631"],
    tunisia: ["\u0633\u0628\u062A\u0645\u0628\u0631"],
    morocco: ["\u0634\u062A\u0646\u0628\u0631", "\u0634\u062A\u0645\u0628\u0631"]
  },
  {
    month: 10,
    english: ["October", "Oct*"],
    levant: ["\u062A\u0634\u0631\u064A\u0646 \u0627\u0644\u0623\u0648\u0644", "\u062A\u0634\u0631\u064A\u0646 \u0623\u0648\u0644"],
    egypt: ["\u0623\u0643\u062A\u0648\u0628\u0631"],
    tunisia: ["\u0623\u0643\u062A\u0648\u0628\u0631"],
    morocco: ["\u0623\u0643\u062A\u0648\u0628\u0631"]
  },
  {
    month: 11,
    english: ["November", "Nov*"],
    levant: ["\u062A\u0634\u0631\u064A\u0646 \u0627\u0644\u062B\u0627\u0646\u064A", "\u062A\u0634\u0631\u064A\u0646 \u062B\u0627\u0646\u064A", "\u062A\u0634\u0631\u064A\u0646 \u062B\u0627\u0646"],
    egypt: ["\u0646\u0648\u0641\u0645\u0628\u0631"],
    tunisia: ["\u0646\u0648\u0641\u0645\u0628\u0631"],
    morocco: ["\u0646\u0648\u0646\u0628\u0631"]
  },
  {
    month: 12,
    english: ["December", "Dec*"],
    levant: ["\u0643\u0627\u0646\u0648\u0646 \u0627\u0644\u0623\u0648\u0644", "\u0643\u0627\u0646\u0648\u0646 \u0623\u0648\u0644"],
    egypt: ["\u062F\u064A\u0633\u0645\u0628\u0631"],
    tunisia: ["\u062F\u064A\u0633\u0645\u0628\u0631"],
    morocco: ["\u062F\u062C\u0646\u0628\u0631", "\u062F\u062C\u0645\u0628\u0631"]
  }
];
var LONGEST3 = 40;
var single = /* @__PURE__ */ new Map();
var double = /* @__PURE__ */ new Map();
for (const row2 of MONTHS) {
  for (const name of [...row2.english, ...row2.levant, ...row2.egypt, ...row2.tunisia, ...row2.morocco]) {
    const named = { month: row2.month, ambiguous: name.endsWith("*"), english: row2.english.includes(name) };
    const [first, second] = name.replace("*", "").split(" ").map(foldSpelling);
    if (second === void 0) single.set(first, named);
    else double.set(first, (double.get(first) ?? /* @__PURE__ */ new Map()).set(second, named));
  }
}
var CLITICS = /^[\u0648\u0641]?[\u0628\u0644\u0643]?/;
var SHORT = 4;
var WAW3 = "\u0648";
function readMonth(word2, next) {
  if (word2.length > LONGEST3) return null;
  const folded = foldSpelling(word2);
  const clitics = CLITICS.exec(folded)[0].length;
  for (let cut = 0; cut <= clitics; cut++) {
    const rest = cut === 0 ? folded : folded.slice(cut);
    const after = folded.slice(0, cut);
    const seconds = double.get(rest);
    if (seconds !== void 0 && next !== null && next.length <= LONGEST3) {
      const named2 = seconds.get(foldSpelling(next));
      if (named2 !== void 0) return { ...named2, words: 2, after };
    }
    const named = single.get(rest);
    if (named === void 0 || cut > 0 && named.english) continue;
    const unsure = cut > 0 && after !== WAW3 && rest.length <= SHORT;
    return { ...named, ambiguous: named.ambiguous || unsure, words: 1, after };
  }
  return null;
}

// index/articles/month-groups.ts
var FROM_WORDS = /* @__PURE__ */ new Set(["\u0645\u0646", "\u0634\u0647\u0631", "of"]);
var YEAR_WORDS = /* @__PURE__ */ new Set(["\u0645\u0646", "\u0639\u0627\u0645", "\u0627\u0644\u0639\u0627\u0645", "\u0644\u0639\u0627\u0645", "\u0633\u0646\u0647", "\u0627\u0644\u0633\u0646\u0647", "\u0644\u0633\u0646\u0647", "of"]);
var MONTH_WORD = /^[\u0648\u0641]?[\u0628\u0644\u0643]?شهر$/;
var TWO_MONTHS_WORD = /^[\u0648\u0641]?[\u0628\u0644\u0643]?شهري$/;
var ORDINALS = /* @__PURE__ */ new Set(["st", "nd", "rd", "th"]);
var LONGEST_JOINING_WORD = 12;
var isWordOf = (words2, piece) => piece !== void 0 && piece.digits === 0 && piece.text.length <= LONGEST_JOINING_WORD && words2.has(foldSpelling(piece.text));
function readGroup(pieces, at) {
  const nameAt = (index) => {
    const piece = pieces[index];
    if (piece === void 0 || piece.digits > 0) return null;
    const next = pieces[index + 1];
    return readMonth(piece.text, next !== void 0 && next.gap === " " ? next.text : null);
  };
  const named = nameAt(at);
  if (named === null) return null;
  let last = at + named.words - 1;
  let twinned = false;
  for (; ; ) {
    const next = pieces[last + 1];
    if (next === void 0 || !/^ ?[/\\(] ?$/.test(next.gap)) break;
    const twin = nameAt(last + 1);
    if (twin === null || twin.month !== named.month) break;
    last += twin.words;
    twinned = true;
  }
  const { text: text2 } = pieces[at];
  const capital = text2[0] !== text2[0].toLowerCase();
  return { ...named, first: at, last, twinned, abbreviated: named.english && named.ambiguous && text2.length <= 4, capital };
}
function dayBefore(pieces, group, from) {
  let at = group.first;
  let gap = pieces[at].gap;
  for (let words2 = 0; words2 < 2 && gap === " " && at - 1 >= from && isWordOf(FROM_WORDS, pieces[at - 1]); words2++) gap = pieces[--at].gap;
  if (!/^(| |-|\/)$/.test(gap)) return null;
  if (at - 1 >= from && isWordOf(ORDINALS, pieces[at - 1]) && gap === " " && pieces[at - 1].gap === "") at--;
  const day = pieces[--at];
  if (day === void 0 || at < from || day.digits < 1 || day.digits > 2 || day.number < 1 || day.number > 31) return null;
  if (continues(pieces[at - 1], day.gap, day) || isGluedToLatin(pieces, at)) return null;
  return at;
}
function dayAfter(pieces, group) {
  let last = group.last + 1;
  const day = pieces[last];
  if (!group.english || day === void 0 || day.digits < 1 || day.digits > 2 || day.number < 1 || day.number > 31) return null;
  if (day.gap !== " " && !(group.abbreviated && day.gap === ". ")) return null;
  if (continues(day, pieces[last + 1]?.gap ?? FAR, pieces[last + 1])) return null;
  if (isWordOf(ORDINALS, pieces[last + 1]) && pieces[last + 1].gap === "") last++;
  const until = pieces[last + 1];
  if (until !== void 0 && until.gap === "-" && until.digits >= 1 && until.digits <= 2 && until.number <= 31) last++;
  return { day: day.number, last };
}
function yearAfter(pieces, group, last, hasDay) {
  let at = last + 1;
  for (let words2 = 0; words2 < 2 && pieces[at]?.gap === " " && isWordOf(YEAR_WORDS, pieces[at]); words2++) at++;
  const year = pieces[at];
  if (!isYear(year)) return null;
  const next = pieces[at + 1];
  const gap = group.twinned ? year.gap.replace(")", "") : year.gap;
  const standsAlone = group.english && next?.gap !== " ";
  const joined = /^(| | ?- ?| ?\/ ?)$/.test(gap) || (hasDay || standsAlone) && /^ ?, ?$/.test(gap) || group.abbreviated && gap === ". ";
  if (!joined) return null;
  if (next !== void 0 && next.digits > 0 && (next.gap === "." || next.gap === ",") && continues(year, next.gap, next)) return null;
  return at;
}
function introductionOf(pieces, at) {
  const before = pieces[at - 1];
  if (before === void 0 || pieces[at].gap !== " " || before.text.length > LONGEST_JOINING_WORD) return null;
  const folded = foldSpelling(before.text);
  return MONTH_WORD.test(folded) ? "one" : TWO_MONTHS_WORD.test(folded) ? "two" : null;
}

// index/articles/numeric-dates.ts
function readNumeric(pieces, at, english) {
  const [first, second, third] = [pieces[at], pieces[at + 1], pieces[at + 2]];
  if (second === void 0 || second.digits === 0 || isGluedToLatin(pieces, at)) return null;
  const separator = second.gap === " / " ? "/" : second.gap;
  if (separator !== "." && separator !== "-" && separator !== "/") return null;
  const before = pieces[at - 1];
  if (before !== void 0 && before.digits > 0 && (first.gap === "-" || continues(before, first.gap, first))) return null;
  const runsOn = (last) => {
    const next = pieces[last + 1];
    return next !== void 0 && next.digits > 0 && (next.gap === "-" || continues(pieces[last], next.gap, next));
  };
  const full = (year, month, day) => isMonth(month) && isDay(year, month, day) ? [{ start: first.start, end: third.end, date: `${four(year)}-${two(month)}-${two(day)}`, precision: "day", month, kind: "date" }] : [];
  if (third !== void 0 && third.digits > 0 && third.gap === second.gap) {
    if (runsOn(at + 2)) return null;
    let readings = [];
    if (isYear(first) && second.digits <= 2 && third.digits <= 2) readings = full(first.number, second.number, third.number);
    else if (isYear(third) && first.digits <= 2 && second.digits <= 2) {
      readings = full(third.number, second.number, first.number);
      if (english && first.number !== second.number) readings.push(...full(third.number, first.number, second.number));
    }
    return readings.length > 0 ? { readings, used: 3 } : null;
  }
  if (!isYear(first) || separator === "." || second.digits !== 2 || !isMonth(second.number) || runsOn(at + 1)) return null;
  if (second.number === (first.number + 1) % 100) return null;
  const date = `${four(first.number)}-${two(second.number)}`;
  return { readings: [{ start: first.start, end: second.end, date, precision: "month", month: second.number, kind: "date" }], used: 2 };
}

// index/articles/dates.ts
var WAW4 = "\u0648";
function isMostlyLatin(pieces) {
  let balance = 0;
  for (const piece of pieces) if (piece.digits === 0) balance += piece.latin ? piece.text.length : -piece.text.length;
  return balance > 0;
}
function findDates(text2, english) {
  const found2 = [];
  const pieces = cutPieces(text2);
  const bothOrders = english ?? isMostlyLatin(pieces);
  let free = 0;
  let vouched = -1;
  for (let at = 0; at < pieces.length; at++) {
    if (pieces[at].digits > 0) {
      const numeric = readNumeric(pieces, at, bothOrders);
      if (numeric === null) continue;
      found2.push(...numeric.readings);
      at += numeric.used - 1;
      free = at + 1;
      continue;
    }
    const group = readGroup(pieces, at);
    if (group === null) continue;
    let first = dayBefore(pieces, group, free);
    let day = first === null ? null : pieces[first].number;
    let last = group.last;
    if (first === null) {
      const following = dayAfter(pieces, group);
      if (following !== null) [day, last] = [following.day, following.last];
    }
    const yearAt = yearAfter(pieces, group, last, day !== null) ?? (last === group.last ? null : yearAfter(pieces, group, group.last, false));
    const introduction = introductionOf(pieces, at);
    const introduced = introduction !== null || vouched === at && group.after === WAW4;
    const dated = yearAt !== null || day !== null && (!group.english || group.capital);
    if (group.ambiguous && !group.twinned && !introduced && !dated) continue;
    const { month } = group;
    if (yearAt === null) {
      found2.push({ start: pieces[at].start, end: pieces[group.last].end, date: "", precision: "month", month, kind: "month" });
      last = group.last;
    } else {
      const year = pieces[yearAt].number;
      const whole = day !== null && isDay(year, month, day);
      if (!whole) first = null;
      const date = `${four(year)}-${two(month)}${whole ? `-${two(day)}` : ""}`;
      const start = pieces[first ?? at].start;
      found2.push({ start, end: pieces[yearAt].end, date, precision: whole ? "day" : "month", month, kind: "date" });
      last = yearAt;
    }
    if (introduction === "two") vouched = last + 1;
    at = last;
    free = at + 1;
  }
  return found2;
}
var QUOTES = /^["\u201c\u201d\u201e\u00ab\u00bb\s]+|["\u201c\u201d\u201e\u00ab\u00bb\s]+$/g;
var LONGEST_VALUE = 64;
function parseDate(value) {
  if (value.length > LONGEST_VALUE) return null;
  const typed = value.replace(INVISIBLE2, "").replace(QUOTES, "").replace(/_/g, " ");
  const pieces = cutPieces(typed);
  if (pieces.length === 0 || pieces[0].start > 0 || pieces.at(-1).end < typed.length) return null;
  if (pieces.every((piece) => piece.digits > 0)) {
    const separator = pieces[1]?.gap ?? "";
    if (pieces.length > 3 || pieces.slice(1).some(({ gap }) => gap !== separator) || pieces.length > 1 && !/^[-/.]$/.test(separator))
      return null;
    const yearFirst = pieces[0].digits === 4;
    const ordered = yearFirst ? pieces : [...pieces].reverse();
    if (ordered.slice(1).some(({ digits }) => digits > 2)) return null;
    return daysOf(ordered[0].digits === 4 ? ordered[0].number : null, ordered[1]?.number, ordered[2]?.number);
  }
  const [date, ...more] = findDates(typed);
  if (date === void 0 || more.length > 0 || date.kind !== "date" || date.start > 0 || date.end < typed.length) return null;
  const [year, month, day] = date.date.split("-").map(Number);
  return daysOf(year, month, day);
}
function daysOf(year, month, day) {
  if (year === null || year < 1e3) return null;
  if (month === void 0) return { from: `${year}-01-01`, to: `${year}-12-31`, precision: "year" };
  if (!isMonth(month)) return null;
  const start = `${year}-${two(month)}`;
  if (day === void 0) return { from: `${start}-01`, to: `${start}-${two(lastDay(year, month))}`, precision: "month" };
  if (day === null || !isDay(year, month, day)) return null;
  const date = `${start}-${two(day)}`;
  return { from: date, to: date, precision: "day" };
}

// index/analysis/dates.ts
var DATE_SIGN = /[./\-\u2010-\u2015\u2212\u060d]/;
var LONGEST_GAP2 = 3;
var YEAR_DIGITS = 4;
var NAMES = new Set(
  MONTHS.flatMap(({ english, levant, egypt, tunisia, morocco }) => [...english, ...levant, ...egypt, ...tunisia, ...morocco]).map(
    (name) => foldMonthWord(name.replace("*", "").split(" ")[0])
  )
);
var LONGEST4 = 40;
var PARTICLES = /^[\u0648\u0641]?[\u0628\u0644\u0643]?/;
var endings = new Uint8Array(1 << 22);
var NO = 1;
var MAY = 2;
var NAME_ENDINGS = [...new Set([...NAMES].map((name) => name.slice(-2)))];
var FIRST_FOREIGN_UNIT = 2048;
var asked = /* @__PURE__ */ new Map();
var MOST_ASKED = 1e4;
function endsAsMonth(typed) {
  const before = typed.charCodeAt(typed.length - 2);
  const last = typed.charCodeAt(typed.length - 1);
  if (!(before < FIRST_FOREIGN_UNIT && last < FIRST_FOREIGN_UNIT)) return false;
  const index = before << 11 | last;
  if (endings[index] === 0) {
    const folded = foldMonthWord(typed.slice(-2));
    endings[index] = folded.length < 2 || NAME_ENDINGS.includes(folded) ? MAY : NO;
  }
  return endings[index] === MAY;
}
function isMonthWord(typed) {
  const folded = foldMonthWord(typed);
  const particles = PARTICLES.exec(folded)[0].length;
  for (let cut = 0; cut <= particles; cut++) if (NAMES.has(folded.slice(cut))) return true;
  return false;
}
function mayNameMonth(typed) {
  if (typed.length > LONGEST4 || !endsAsMonth(typed)) return false;
  let known = asked.get(typed);
  if (known === void 0) {
    known = isMonthWord(typed);
    if (asked.size === MOST_ASKED) asked.clear();
    asked.set(typed, known);
  }
  return known;
}
function watchDates(text2) {
  let seen = false;
  let numberEnd2 = Number.NEGATIVE_INFINITY;
  let digits = 0;
  return {
    see(typed, script, from, end) {
      if (seen) return;
      if (script === "number") {
        const near = from - numberEnd2 <= LONGEST_GAP2 && DATE_SIGN.test(text2.slice(numberEnd2, from));
        seen = near && (typed.length === YEAR_DIGITS || digits === YEAR_DIGITS);
        numberEnd2 = end;
        digits = typed.length;
      } else seen = mayNameMonth(typed);
    },
    seen: () => seen
  };
}
function addDates(tokens, text2) {
  const found2 = findDates(text2);
  if (found2.length === 0) return tokens;
  const all = [];
  let next = 0;
  for (let t2 = 0; t2 < tokens.length; t2++) {
    const token = tokens[t2];
    all.push(token);
    if (token.leftover || token.overlay) continue;
    const terms = /* @__PURE__ */ new Set();
    const first = found2[next];
    for (; next < found2.length && found2[next].start < token.end; next++) for (const term of termsOf(found2[next])) terms.add(term);
    if (terms.size === 0) continue;
    const wordEnd = Math.max(first.end, lastWordEnd(tokens, t2, first.end));
    const wordStart = Math.min(first.start, token.wordStart);
    for (const typed of terms) {
      const { start, end } = first;
      all.push({ start, end, wordStart, wordEnd, typed, script: "number", capital: false, leftover: false, overlay: true });
    }
  }
  return all;
}
function termsOf({ date, precision, month }) {
  const terms = precision === "day" ? [`@${date}`, `@${date.slice(0, 7)}`] : date === "" ? [] : [`@${date}`];
  return month === null ? terms : [...terms, `@m${String(month).padStart(2, "0")}`];
}
function lastWordEnd(tokens, from, end) {
  let last = tokens[from].wordEnd;
  for (let t2 = from; t2 < tokens.length && tokens[t2].start < end; t2++) if (!tokens[t2].overlay) last = tokens[t2].wordEnd;
  return last;
}

// index/analysis/english/capitals.ts
var SHORTEST = 2;
var LONGEST5 = 5;
var SHOUTING = 4;
var CAPITALS = /^[A-Z]+$/;
var SMALL2 = /[a-z]/;
function watchCapitals() {
  const candidates = [];
  let inCapitals = 0;
  let small = false;
  return {
    see(written, word2) {
      if (!small && SMALL2.test(written)) small = true;
      if (written.length < SHORTEST || !CAPITALS.test(written)) return;
      inCapitals++;
      if (written.length <= LONGEST5 && ENGLISH_STOP_WORDS.has(word2.typed)) candidates.push(word2);
    },
    decide() {
      if (small || inCapitals < SHOUTING) for (const word2 of candidates) word2.typed = word2.typed.toUpperCase();
    }
  };
}

// index/analysis/english/hyphens.ts
var HYPHENS = /* @__PURE__ */ new Set(["-", "\u2010", "\u2011"]);
var MOST_PARTS = 4;
var LONGEST6 = 40;
var isHyphen = (character) => HYPHENS.has(character);
function joinParts(parts) {
  if (parts.length < 2 || parts.length > MOST_PARTS || parts.every((part) => part.script === "number")) return null;
  const typed = parts.map((part) => part.typed).join("").toLowerCase();
  if (typed.length > LONGEST6 || ENGLISH_STOP_WORDS.has(typed)) return null;
  const { start, capital } = parts[0];
  const { end } = parts[parts.length - 1];
  return { start, end, wordStart: start, wordEnd: end, typed, script: "latin", capital, leftover: false, overlay: true };
}

// index/analysis/normalize.ts
var MOST_MARKS = 30;
var CARRIED_MARK = /[\ufc5e-\ufc63\ufcf2-\ufcf4\ufe70-\ufe72\ufe74\ufe76-\ufe7f]/;
var CARRIER = /^[ \u0640]/;
var SEATS = /* @__PURE__ */ new Map([
  [ALEF, ALEF_WITH_HAMZA_ABOVE],
  [WAW, WAW_WITH_HAMZA_ABOVE],
  ["\u06C7", WAW_WITH_HAMZA_ABOVE],
  [YEH, YEH_WITH_HAMZA_ABOVE],
  [ALEF_MAKSURA, YEH_WITH_HAMZA_ABOVE],
  [FARSI_YEH, YEH_WITH_HAMZA_ABOVE]
]);
function normalize(original) {
  if (isPlain(original)) return { text: original, starts: null, ends: null };
  const starts = [];
  const ends = [];
  let text2 = "";
  let from = 0;
  while (from < original.length) {
    const to = clusterEnd(original, from);
    const read = to === from + 1 && !isSpecialAt(original, from) ? original[from] : readCluster(original.slice(from, to));
    text2 += read;
    for (let unit = 0; unit < read.length; unit++) {
      starts.push(from);
      ends.push(to);
    }
    from = to;
  }
  return { text: text2, starts, ends };
}
function clusterEnd(text2, from) {
  let to = from + characterLength(text2, from);
  for (let marks = 0; marks < MOST_MARKS && to < text2.length && joinsBefore(text2, to); marks++) to += characterLength(text2, to);
  return to;
}
var characterLength = (text2, at) => text2.codePointAt(at) > 65535 ? 2 : 1;
function readCluster(cluster) {
  let base = cluster;
  if ((cluster[0] === ALEF_MAKSURA || cluster[0] === FARSI_YEH) && cluster.includes(HAMZA_ABOVE)) base = YEH + cluster.slice(1);
  let read = base.normalize("NFKC");
  if (CARRIED_MARK.test(cluster[0])) read = read.replace(CARRIER, "");
  if (read.includes(HIGH_HAMZA)) read = seatHighHamza(read);
  return withoutInvisible(read);
}
function seatHighHamza(read) {
  let seated = "";
  for (const character of read) {
    const seat = character === HIGH_HAMZA ? SEATS.get(seated.slice(-1)) : void 0;
    seated = seat === void 0 ? seated + character : seated.slice(0, -1) + seat;
  }
  return seated;
}

// index/analysis/arabic/initials.ts
var DOT = ".";
var SPACE = /[ \u00a0\u202f]/;
var FEWEST = 3;
var isLoneLetter = (text2, at) => kindAt(text2, at) === ARABIC && kindAt(text2, at + 1) === SEPARATOR;
function initialsEnd(text2, from) {
  let letters = 0;
  let end = from;
  for (let at = from; isLoneLetter(text2, at); ) {
    letters++;
    end = at + 1;
    at = end;
    if (text2[at] === DOT) at++;
    if (at < text2.length && SPACE.test(text2[at])) at++;
    if (at === end) break;
  }
  return letters >= FEWEST ? end : 0;
}
var readInitials = (written) => written.replace(/[^\p{L}]/gu, "");

// index/analysis/arabic/leftovers.ts
var LONE = /* @__PURE__ */ new Set([WAW, FEH, BEH, LAM, KAF, SEEN, ARTICLE]);
var CHAINS = new Set(
  ["", WAW, FEH].flatMap((first) => [
    ...["", BEH, KAF].map((second) => first + second + ARTICLE),
    ...[BEH, KAF, LAM, LAM + LAM].map((second) => first + second)
  ])
);
var LONGEST_LEFTOVER = 4;
function isLeftover(letters, leans) {
  return LONE.has(letters) || leans && CHAINS.has(letters);
}

// index/analysis/english/acronyms.ts
var DOT2 = ".";
function acronymEnd(text2, from) {
  let letters = 0;
  let at = from;
  while (kindAt(text2, at) === LETTER && kindAt(text2, at + 1) === SEPARATOR) {
    letters++;
    if (text2[at + 1] !== DOT2) {
      at++;
      break;
    }
    at += 2;
  }
  if (letters < 2) return 0;
  return text2[at - 1] === DOT2 ? at - 1 : at;
}
function readAcronym(written) {
  const word2 = written.replaceAll(DOT2, "").toLowerCase();
  return ENGLISH_STOP_WORDS.has(word2) ? word2.toUpperCase() : word2;
}

// index/analysis/numbers.ts
var DOT3 = ".";
var COMMA = ",";
var ARABIC_DECIMAL_SEPARATOR = "\u066B";
var ARABIC_THOUSANDS_SEPARATOR = "\u066C";
var GROUP = 3;
var MOST_GROUPS = 8;
var MOST_DIGITS = 255;
function digitsEnd(text2, from) {
  let at = from;
  let digits = 0;
  for (; ; at++) {
    const kind = kindAt(text2, at);
    if (kind === DIGIT && digits < MOST_DIGITS) digits++;
    else if (kind !== MARK2) return at;
  }
}
function groupsEnd(text2, end) {
  let at = end;
  for (let groups = 0; text2[at] === COMMA || text2[at] === ARABIC_THOUSANDS_SEPARATOR; groups++) {
    const next = digitsEnd(text2, at + 1);
    if (next - at - 1 !== GROUP || groups === MOST_GROUPS) return end;
    at = next;
  }
  return at;
}
function numberEnd(text2, from) {
  const first = digitsEnd(text2, from);
  const whole = first - from <= GROUP ? groupsEnd(text2, first) : first;
  const point = text2[whole];
  if (point !== DOT3 && point !== ARABIC_DECIMAL_SEPARATOR || kindAt(text2, whole + 1) !== DIGIT) return whole;
  const afterPoint = text2[from - 1] === DOT3 && kindAt(text2, from - 2) === DIGIT;
  const fraction = digitsEnd(text2, whole + 1);
  const goesOn = text2[fraction] === DOT3 && kindAt(text2, fraction + 1) === DIGIT;
  return afterPoint || goesOn ? whole : fraction;
}
function readNumber(written, foldDigits) {
  let read = "";
  for (let at = 0; at < written.length; at++) {
    const kind = kindAt(written, at);
    if (kind === DIGIT) read += foldDigits ? digitValue2(written[at]) : written[at];
    else if (written[at] === DOT3 || written[at] === ARABIC_DECIMAL_SEPARATOR) read += DOT3;
  }
  return read;
}
var digitValue2 = (digit) => digit.charCodeAt(0) & 15;

// index/analysis/pieces.ts
var LONGEST_WORD2 = 255;
var SHORTEST_SLICE = 13;
var APOSTROPHE = "'";
var APOSTROPHES2 = /* @__PURE__ */ new Set([APOSTROPHE, "\u2019", "\u2018", "\u02BC"]);
function createPieceReader(leftOut = NOTHING_LEFT_OUT) {
  const dropTatweel = !leftOut.has("fold: tatweel");
  const foldDigits = !leftOut.has("fold: digits");
  const readLetters = (written) => {
    let read = "";
    for (let at = 0; at < written.length; at++) {
      const kind = kindAt(written, at);
      if (kind === TATWEEL_STROKE && dropTatweel) continue;
      if (kind === MARK2 && read.length >= LONGEST_WORD2) continue;
      if (kind === DIGIT && foldDigits) read += digitValue2(written[at]);
      else read += APOSTROPHES2.has(written[at]) ? APOSTROPHE : written[at];
    }
    return read;
  };
  const readArabic = (text2, from, wordFrom) => {
    if (from === wordFrom && kindAt(text2, from + 1) === SEPARATOR) {
      const end2 = initialsEnd(text2, from);
      if (end2 > 0) return { end: end2, typed: readInitials(text2.slice(from, end2)), script: "arabic", leftover: false };
    }
    let end = from;
    let letters = 0;
    for (; ; end++) {
      const kind = kindAt(text2, end);
      if (kind === ARABIC) {
        if (letters === LONGEST_WORD2) break;
        letters++;
      } else if (kind !== MARK2 && kind !== TATWEEL_STROKE) break;
    }
    const written = text2.slice(from, end);
    const plain = end - from === letters;
    const typed = plain && written.length < SHORTEST_SLICE ? written : readLetters(written);
    const leftover = letters <= LONGEST_LEFTOVER && isLeftover(plain ? typed : typed.replace(/\P{L}/gu, ""), kindAt(text2, end - 1) === TATWEEL_STROKE || kindAt(text2, end) >= LETTER);
    return { end, typed, script: "arabic", leftover };
  };
  const readLatin = (text2, from, afterNumber) => {
    if (afterNumber === from && kindAt(text2, from + 1) === SEPARATOR) {
      const end2 = acronymEnd(text2, from);
      if (end2 > 0) return { end: end2, typed: readAcronym(text2.slice(from, end2)), script: "latin", leftover: false };
    }
    let end = afterNumber;
    for (; end - from < LONGEST_WORD2; end++) {
      const kind = kindAt(text2, end);
      if (kind === ARABIC || kind === SEPARATOR && !isApostrophe(text2, end)) break;
    }
    if (end - from === LONGEST_WORD2 && isHighHalf(text2, end - 1)) end--;
    const number = readNumber(text2.slice(from, afterNumber), foldDigits);
    return { end, typed: number + readLetters(text2.slice(afterNumber, end)).toLowerCase(), script: "latin", leftover: false };
  };
  const readDigits = (text2, from) => {
    const end = numberEnd(text2, from);
    if (kindAt(text2, end) === LETTER) return readLatin(text2, from, end);
    return { end, typed: readNumber(text2.slice(from, end), foldDigits), script: "number", leftover: false };
  };
  return (text2, from, wordFrom) => {
    const kind = kindAt(text2, from);
    if (kind === ARABIC) return readArabic(text2, from, wordFrom);
    return kind === DIGIT ? readDigits(text2, from) : readLatin(text2, from, from);
  };
}
function isApostrophe(text2, at) {
  if (!APOSTROPHES2.has(text2[at]) || kindAt(text2, at + 1) !== LETTER) return false;
  const before = kindAt(text2, at - 1);
  return before === LETTER || before === MARK2;
}

// index/analysis/tokenize.ts
var tokenize = createTokenizer();
function createTokenizer(leftOut = NOTHING_LEFT_OUT) {
  const readPiece = createPieceReader(leftOut);
  return (original) => {
    const normalized = normalize(original);
    const { text: text2 } = normalized;
    const tokens = [];
    const capitals = watchCapitals();
    const dates = watchDates(text2);
    let chain = [];
    let chainEnd = 0;
    const endChain = () => {
      const joined = chain.length > 1 ? joinParts(chain) : null;
      if (joined !== null) tokens.splice(tokens.length - chain.length + 1, 0, joined);
      chain = [];
    };
    const add2 = (from, piece) => {
      if (chain.length > 0 && (piece.script === "arabic" || from !== chainEnd + 1 || !isHyphen(text2[chainEnd]))) endChain();
      const token = place(normalized, from, piece);
      tokens.push(token);
      if (piece.script === "latin") capitals.see(text2.slice(from, piece.end), token);
      dates.see(piece.typed, piece.script, from, piece.end);
      if (piece.script !== "arabic") {
        chain.push(token);
        chainEnd = piece.end;
      }
      return token;
    };
    for (let at = 0; at < text2.length; ) {
      const kind = kindAt(text2, at);
      if (kind === SEPARATOR || kind === MARK2) {
        at++;
        continue;
      }
      const wordFrom = at;
      const word2 = [];
      while (kindAt(text2, at) !== SEPARATOR) {
        const inside = kindAt(text2, at);
        if (inside === MARK2 || inside === TATWEEL_STROKE) at++;
        else {
          const piece = readPiece(text2, at, wordFrom);
          word2.push(add2(at, piece));
          at = piece.end;
        }
      }
      for (const token of word2) widen(token, normalized, wordFrom, at);
    }
    endChain();
    capitals.decide();
    return dates.seen() ? addDates(tokens, original) : tokens;
  };
}
function place({ text: text2, starts, ends }, from, { end, typed, script, leftover }) {
  const first = starts === null ? from : starts[from];
  const last = ends === null ? end : ends[end - 1];
  const capital = script === "latin" && text2[from] !== text2[from].toLowerCase();
  return { start: first, end: last, wordStart: first, wordEnd: last, typed, script, capital, leftover, overlay: false };
}
function widen(token, { starts, ends }, wordFrom, wordTo) {
  token.wordStart = starts === null ? wordFrom : starts[wordFrom];
  token.wordEnd = ends === null ? wordTo : ends[wordTo - 1];
}

// index/analysis/analyze.ts
var ANALYSIS_VERSION = "1";
var UNSTEMMED = "=";
var DATE = "@";
var MOST_KEPT = 5e4;
function createAnalyzer(counts, base, leftOut = NOTHING_LEFT_OUT) {
  const tokenize2 = leftOut.size === 0 ? tokenize : createTokenizer(leftOut);
  const fold = createArabicFold(leftOut);
  const foldLatin2 = createLatinFold(leftOut);
  const splitAt = createSplitter(counts, base, fold, leftOut);
  const stemmer = createArabicStemmer(counts, base, fold, leftOut);
  const isStopWord2 = isArabicStopWord(!leftOut.has("stop: \u0648 \u0641"));
  const kept = /* @__PURE__ */ new Map();
  const arabicForm = (read, surface, counted) => {
    if (isStopWord2(fold.stopKey(read))) return { surface, term: UNSTEMMED + surface, kind: "stop", script: "arabic" };
    return { surface, term: stemmer.stem(counted, read), kind: "word", script: "arabic" };
  };
  const partForm = (read) => arabicForm(read, fold.surface(read), fold.counted(read));
  const resolveArabic = (typed) => {
    const read = fold.read(typed);
    const surface = fold.surface(read);
    const counted = fold.counted(typed);
    const head = splitAt(counted);
    if (head === 0) return [[arabicForm(read, surface, counted)]];
    return [
      [partForm(read.slice(0, head)), { surface, term: UNSTEMMED + surface, kind: "joined", script: "arabic" }],
      [partForm(read.slice(head))]
    ];
  };
  const resolveLatin = (typed) => {
    const surface = foldLatin2(typed);
    if (ENGLISH_STOP_WORDS.has(surface)) return [[{ surface, term: UNSTEMMED + surface, kind: "stop", script: "latin" }]];
    return [[{ surface, term: stemEnglish(surface), kind: "word", script: "latin" }]];
  };
  const resolve = (typed, script) => {
    if (script === "number") return [[{ surface: typed, term: typed, kind: typed.startsWith(DATE) ? "date" : "number", script }]];
    const known = kept.get(typed);
    if (known !== void 0) return known;
    const resolution = script === "arabic" ? resolveArabic(typed) : resolveLatin(typed);
    if (kept.size === MOST_KEPT) kept.clear();
    kept.set(typed, resolution);
    return resolution;
  };
  return {
    tokenize: tokenize2,
    resolve,
    analyze(text2) {
      const tokens = [];
      let position = -1;
      for (const raw of tokenize2(text2)) {
        if (raw.leftover) continue;
        for (const forms of resolve(raw.typed, raw.script)) {
          if (!raw.overlay) position++;
          for (let over = 0; over < forms.length; over++) tokens.push(placed(raw, forms[over], position, raw.overlay || over > 0));
        }
      }
      return tokens;
    },
    clitics(typed) {
      if (isStopWord2(fold.stopKey(fold.read(typed))) || splitAt(fold.counted(typed)) > 0) return [];
      return [...stemmer.clitics(fold.counted(typed), fold.read(typed))];
    }
  };
}
function placed({ start, end, wordStart, wordEnd, typed, capital, overlay: joined }, form, position, overlay) {
  const { surface, term, script } = form;
  const kind = joined && form.kind === "word" ? "joined" : form.kind;
  return { start, end, wordStart, wordEnd, typed, capital, surface, term, kind, script, position, overlay };
}

// index/errors.ts
var ADVICE = {
  "articles-not-found": "Name a folder that exists with --articles or KASHAF_ARTICLES.",
  "articles-left-out": "See the list above; mend or remove those files, or rebuild without --strict.",
  "index-not-found": "Build one: kashaf rebuild.",
  "index-other-format": "Build it again with this program: kashaf rebuild.",
  "index-damaged": "Remove the named version and build again: kashaf rebuild.",
  "index-too-large": "Split the archive into several folders, each with an index and a server of its own.",
  "rebuild-in-progress": "Wait for the other rebuild to end, or stop it, then try again.",
  "lexicon-invalid": "Mend the named row; its form is described at the top of the file.",
  "sources-invalid": "Mend sources.json; its form is described in the README.",
  "setting-invalid": "See the table of settings: kashaf --help."
};
var KashafError = class extends Error {
  code;
  advice;
  constructor(code, message, options) {
    super(message, options);
    this.name = "KashafError";
    this.code = code;
    this.advice = ADVICE[code];
  }
};

// index/postings/flexsearch.ts
import { Index } from "flexsearch";
var SLOTS = 8;
var NONE = [];
function createIndex() {
  let current = [];
  let currentSlots = null;
  const index = new Index({
    tokenize: "strict",
    resolution: SLOTS,
    encode: () => current,
    score: (_content, _term, i) => currentSlots ? Math.min(SLOTS - 1, currentSlots[i]) : 0
  });
  return {
    index,
    add(article, terms, slots) {
      current = terms;
      currentSlots = slots;
      index.add(article, "terms are handed over by encode");
    },
    slots(term) {
      current = [term];
      const answer = index.search("term is handed over by encode", { resolve: false });
      return answer.result ?? NONE;
    }
  };
}
function createPostingsWriter() {
  const { add: add2, slots } = createIndex();
  return { add: add2, slots };
}
function openPostings(listsOf) {
  const { index, slots } = createIndex();
  const known = /* @__PURE__ */ new Set();
  return {
    slots(term) {
      if (!known.has(term)) {
        const lists = listsOf(term);
        if (!lists) return NONE;
        index.import("1.map", [[term, lists]]);
        known.add(term);
      }
      return slots(term);
    }
  };
}

// index/postings/groups.ts
function groupBy(size, keys, values) {
  const offsets = new Uint32Array(size + 1);
  for (let i = 0; i < keys.length; i++) offsets[keys[i] + 1]++;
  for (let k = 0; k < size; k++) offsets[k + 1] += offsets[k];
  const next = offsets.slice(0, size);
  const grouped = new Uint32Array(keys.length);
  for (let i = 0; i < keys.length; i++) grouped[next[keys[i]]++] = values[i];
  return { offsets, values: grouped };
}
var groupOf = (groups, key2) => groups.values.subarray(groups.offsets[key2], groups.offsets[key2 + 1]);
function growing(initial = 1 << 16) {
  let array = new Uint32Array(initial);
  let length = 0;
  return {
    push(value) {
      if (length === array.length) {
        const larger = new Uint32Array(array.length * 2);
        larger.set(array);
        array = larger;
      }
      array[length++] = value;
    },
    length: () => length,
    view: () => array.subarray(0, length),
    done: () => array.slice(0, length)
  };
}

// index/postings/strings.ts
function compareCodePoints(a, b) {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) {
      const xSurrogate = x >= 55296 && x <= 57343;
      const ySurrogate = y >= 55296 && y <= 57343;
      return xSurrogate === ySurrogate ? x - y : xSurrogate ? 1 : -1;
    }
  }
  return a.length - b.length;
}
function packStrings(strings) {
  const offsets = new Uint32Array(strings.length + 1);
  let total2 = 0;
  for (let i = 0; i < strings.length; i++) {
    total2 += Buffer.byteLength(strings[i], "utf8");
    offsets[i + 1] = total2;
  }
  const bytes = Buffer.alloc(total2);
  for (let i = 0; i < strings.length; i++) bytes.write(strings[i], offsets[i], "utf8");
  return { bytes, offsets };
}
function openStrings({ bytes, offsets }) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = offsets.length - 1;
  const lowerBound2 = (key2, asPrefix) => {
    let low = 0;
    let high = size;
    while (low < high) {
      const middle = low + high >>> 1;
      const from = offsets[middle];
      const end = asPrefix ? Math.min(offsets[middle + 1], from + key2.length) : offsets[middle + 1];
      const order = buffer.compare(key2, 0, key2.length, from, end);
      if (order < 0 || asPrefix && order === 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    bytes,
    offsets,
    size,
    get: (i) => buffer.toString("utf8", offsets[i], offsets[i + 1]),
    find(text2) {
      const key2 = Buffer.from(text2, "utf8");
      const i = lowerBound2(key2, false);
      return i < size && buffer.compare(key2, 0, key2.length, offsets[i], offsets[i + 1]) === 0 ? i : -1;
    },
    range(prefix) {
      const key2 = Buffer.from(prefix, "utf8");
      return [lowerBound2(key2, false), lowerBound2(key2, true)];
    }
  };
}

// index/postings/vocabulary.ts
var FORM_KINDS = ["word", "stop", "number", "joined", "date"];
var SCRIPTS = ["arabic", "latin", "number"];
function openVocabulary(columns) {
  const surfaces = openStrings({ bytes: columns.surfaceBytes, offsets: columns.surfaceOffsets });
  const terms = openStrings({ bytes: columns.termBytes, offsets: columns.termOffsets });
  const grams2 = openStrings({ bytes: columns.gramBytes, offsets: columns.gramOffsets });
  const printed = openStrings({ bytes: columns.printedBytes, offsets: columns.printedOffsets });
  const { formSurface, formTerm } = columns;
  const formCount = formSurface.length;
  const numbers = Uint32Array.from({ length: formCount }, (_, i) => i);
  const bySurface = groupBy(surfaces.size, formSurface, numbers);
  const byTerm = groupBy(terms.size, formTerm, numbers);
  return {
    surfaces,
    terms,
    grams: grams2,
    surfaceDocuments: columns.surfaceDocuments,
    termDocuments: columns.termDocuments,
    gramDocuments: columns.gramDocuments,
    formCount,
    formSurface,
    formTerm,
    formOccurrences: columns.formOccurrences,
    kindOf: (form) => FORM_KINDS[columns.formTraits[form] & 15],
    scriptOf: (form) => SCRIPTS[columns.formTraits[form] >>> 4],
    printed: (form) => printed.get(form),
    formsOfSurface: (surface) => groupOf(bySurface, surface),
    formsOfTerm: (term) => groupOf(byTerm, term),
    gramsOfSurfaces: { offsets: columns.surfaceGramOffsets, values: columns.surfaceGrams },
    findForm({ surface, term }) {
      const s = surfaces.find(surface);
      if (s < 0) return -1;
      const t2 = terms.find(term);
      for (const form of groupOf(bySurface, s)) if (formTerm[form] === t2) return form;
      return -1;
    }
  };
}

// index/postings/forward.ts
var PARAGRAPH_END = 0;
var PARAGRAPH_GAP = 100;
var AT_NEW_WORD = 0;
var OVER_WORD = 1;
var AT_NEXT_PART = 2;
var OVER_PART = 3;
var forwardEntry = (form, standing) => (form + 1 << 2 | standing) >>> 0;
var formOf = (entry) => (entry >>> 2) - 1;
var movesOn = (entry) => (entry & 1) === 0;
var hasPlace = (entry) => (entry & 2) === 0;
function createPlaceWriter() {
  let bytes = new Uint8Array(1 << 12);
  let used = 0;
  let total2 = 0;
  let previous = 0;
  const varint = (value) => {
    if (used + 5 > bytes.length) {
      const larger = new Uint8Array(bytes.length * 2);
      larger.set(bytes);
      bytes = larger;
    }
    let rest = value;
    while (rest > 127) {
      bytes[used++] = rest & 127 | 128;
      rest >>>= 7;
    }
    bytes[used++] = rest;
  };
  return {
    write(start, end) {
      const step = start - previous;
      varint(step >= 0 ? step * 2 : -step * 2 - 1);
      varint(end - start);
      previous = start;
    },
    nextParagraph() {
      previous = 0;
    },
    length: () => total2 + used,
    take() {
      const taken = bytes.slice(0, used);
      total2 += used;
      used = 0;
      return taken;
    }
  };
}
function readPlaces(bytes, entries) {
  const starts = new Uint32Array(entries.length);
  const ends = new Uint32Array(entries.length);
  let at = 0;
  let previous = 0;
  const varint = () => {
    let value = 0;
    let shift = 0;
    for (; ; ) {
      const byte = bytes[at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
      shift += 7;
    }
  };
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i];
    if (entry === PARAGRAPH_END) {
      previous = 0;
      continue;
    }
    if (hasPlace(entry)) {
      const step = varint();
      previous += step & 1 ? -((step + 1) / 2) : step / 2;
      starts[i] = previous;
      ends[i] = previous + varint();
    } else {
      starts[i] = starts[i - 1];
      ends[i] = ends[i - 1];
    }
  }
  return { starts, ends };
}

// index/postings/impacts.ts
var K1 = 0.9;
var B_BODY = 0.65;
var B_TITLE = 0.3;
var TITLE_WEIGHT = 2;
function fieldFrequency(title, body, lengths) {
  return TITLE_WEIGHT * title / (1 - B_TITLE + B_TITLE * lengths.title / lengths.meanTitle) + body / (1 - B_BODY + B_BODY * lengths.body / lengths.meanBody);
}
var saturate = (frequency) => frequency / (frequency + K1);
var inverseDocumentFrequency = (documents, documentFrequency) => Math.log(1 + (documents - documentFrequency + 0.5) / (documentFrequency + 0.5));
var HISTOGRAM_BINS = 2048;
var binOf = (impact) => Math.min(HISTOGRAM_BINS - 1, Math.max(0, Math.floor(impact * HISTOGRAM_BINS)));
function fitLevels(histogram, slots) {
  const bins = Array.from(histogram.keys()).filter((bin) => histogram[bin] > 0);
  const rising = bins.length <= slots ? bins.map(centreOf) : lloydMax(histogram, bins, slots);
  const levels = new Float64Array(slots);
  rising.forEach((level, i) => {
    levels[rising.length - 1 - i] = level;
  });
  const slotOfBin = Uint8Array.from({ length: HISTOGRAM_BINS }, (_, bin) => nearestSlot(centreOf(bin), levels));
  return { levels, slotOfBin };
}
function nearestSlot(impact, levels) {
  let nearest2 = 0;
  for (let slot = 1; slot < levels.length && levels[slot] > 0; slot++) {
    if (Math.abs(levels[slot] - impact) < Math.abs(levels[nearest2] - impact)) nearest2 = slot;
  }
  return nearest2;
}
var nearestLevel = (impact, levels) => levels[nearestSlot(centreOf(binOf(impact)), levels)];
var centreOf = (bin) => (bin + 0.5) / HISTOGRAM_BINS;
var MOST_ROUNDS = 1e3;
function lloydMax(histogram, bins, slots) {
  const total2 = bins.reduce((sum, bin) => sum + histogram[bin], 0);
  const starts = [0];
  let seen = 0;
  for (let i = 0; i < bins.length && starts.length < slots; i++) {
    seen += histogram[bins[i]];
    const cellsLeft = slots - starts.length;
    if (i + 1 > starts[starts.length - 1] && (seen >= total2 * starts.length / slots || bins.length - (i + 1) === cellsLeft))
      starts.push(i + 1);
  }
  let means = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    means = starts.map((start, k) => {
      const cell = bins.slice(start, starts[k + 1] ?? bins.length);
      const weight = cell.reduce((sum, bin) => sum + histogram[bin], 0);
      return cell.reduce((sum, bin) => sum + histogram[bin] * centreOf(bin), 0) / weight;
    });
    let moved = false;
    for (let k = 1; k < starts.length; k++) {
      const middle = (means[k - 1] + means[k]) / 2;
      const from = starts[k - 1] + 1;
      const to = (starts[k + 1] ?? bins.length) - 1;
      let start = from;
      while (start < to && centreOf(bins[start]) < middle) start++;
      if (start !== starts[k]) {
        starts[k] = start;
        moved = true;
      }
    }
    if (!moved) break;
  }
  return means;
}

// index/postings/weigh.ts
function meanLength(lengths) {
  let sum = 0;
  for (const length of lengths) sum += length;
  return Math.max(sum / Math.max(1, lengths.length), 1e-9);
}
function weighPostings(forward, formTerm, terms, title, body) {
  const articles = forward.titles.length;
  const inTitle = new Uint32Array(terms.size);
  const inBody = new Uint32Array(terms.size);
  const lengths = { title: 0, body: 0, meanTitle: meanLength(title), meanBody: meanLength(body) };
  const eachArticle = (visit) => {
    for (let n = 0; n < articles; n++) {
      const found2 = [];
      const titleEnd = forward.offsets[n] + forward.titles[n];
      for (let i = forward.offsets[n]; i < forward.offsets[n + 1]; i++) {
        const entry = forward.entries[i];
        if (entry === PARAGRAPH_END) continue;
        const term = formTerm[formOf(entry)];
        if (inTitle[term] === 0 && inBody[term] === 0) found2.push(term);
        if (i < titleEnd) inTitle[term]++;
        else inBody[term]++;
      }
      lengths.title = title[n];
      lengths.body = body[n];
      visit(n, found2, (term) => saturate(fieldFrequency(inTitle[term], inBody[term], lengths)));
      for (const term of found2) {
        inTitle[term] = 0;
        inBody[term] = 0;
      }
    }
  };
  const histogram = new Float64Array(HISTOGRAM_BINS);
  eachArticle((_, found2, impact) => {
    for (const term of found2) histogram[binOf(impact(term))]++;
  });
  const { levels, slotOfBin } = fitLevels(histogram, SLOTS);
  const writer = createPostingsWriter();
  eachArticle((n, found2, impact) => {
    const slots = Uint8Array.from(found2, (term) => slotOfBin[binOf(impact(term))]);
    const names = found2.map((term) => terms.get(term));
    writer.add(n, names, slots);
  });
  return { postings: readOut(writer, terms), levels: [...levels] };
}
function readOut(writer, terms) {
  const offsets = new Uint32Array(terms.size * SLOTS + 1);
  for (let t2 = 0; t2 < terms.size; t2++) {
    const lists = writer.slots(terms.get(t2));
    for (let s = 0; s < SLOTS; s++) offsets[t2 * SLOTS + s + 1] = offsets[t2 * SLOTS + s] + (lists[s]?.length ?? 0);
  }
  const articles = new Uint32Array(offsets[terms.size * SLOTS]);
  for (let t2 = 0; t2 < terms.size; t2++) {
    const lists = writer.slots(terms.get(t2));
    for (let s = 0; s < SLOTS; s++) {
      const list = lists[s];
      if (list) articles.set(list, offsets[t2 * SLOTS + s]);
    }
  }
  return { offsets, articles };
}
var VIEW_FROM = 16;
function listsOfTerm(columns, term) {
  const lists = [];
  for (let s = 0; s < SLOTS; s++) {
    const from = columns.offsets[term * SLOTS + s];
    const to = columns.offsets[term * SLOTS + s + 1];
    if (to > from) lists[s] = to - from < VIEW_FROM ? Array.from(columns.articles.subarray(from, to)) : columns.articles.subarray(from, to);
  }
  return lists;
}

// index/archive/arrays.ts
import { endianness } from "node:os";
var TYPES = { u8: Uint8Array, u32: Uint32Array, i32: Int32Array, f64: Float64Array };
var typeOf = (array) => array instanceof Uint32Array ? "u32" : array instanceof Int32Array ? "i32" : array instanceof Float64Array ? "f64" : "u8";
async function writeArrays(arrays, write) {
  refuseBigEndian();
  const layout = {};
  let offset = 0;
  for (const name of Object.keys(arrays).sort()) {
    const array = arrays[name];
    layout[name] = [typeOf(array), offset, array.length];
    await write(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
    const padding = -array.byteLength & 7;
    if (padding > 0) await write(new Uint8Array(padding));
    offset += array.byteLength + padding;
  }
  return layout;
}
function readArrays(bytes, layout, file) {
  refuseBigEndian();
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
  const arrays = {};
  for (const [name, [type, offset, length]] of Object.entries(layout)) {
    const Type2 = TYPES[type];
    if (!Type2 || offset % 8 !== 0 || offset + length * Type2.BYTES_PER_ELEMENT > aligned.byteLength) {
      throw new KashafError("index-damaged", `${file}: the array ${name} does not lie within the file`);
    }
    arrays[name] = new Type2(aligned.buffer, aligned.byteOffset + offset, length);
  }
  return arrays;
}
function refuseBigEndian() {
  if (endianness() !== "LE") throw new Error("The index is kept little-endian; this machine is big-endian.");
}

// index/archive/current.ts
import { readFile as readFile2 } from "node:fs/promises";
import { join } from "node:path";
async function currentVersion(indexFolder) {
  try {
    return (await readFile2(join(indexFolder, "current"), "utf8")).trim() || null;
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
}

// index/archive/frozen.ts
function packFrozen(counts, base) {
  const words2 = packStrings(counts.entries.map(([word2]) => word2));
  const pairs = packStrings(counts.pairs.map((pair) => pair.join("	")));
  const baseTable = packStrings([...base.words]);
  const names = packStrings([...base.names]);
  return {
    wordBytes: words2.bytes,
    wordOffsets: words2.offsets,
    occurrences: Uint32Array.from(counts.entries, ([, occurrences]) => occurrences),
    hamza: Uint32Array.from(counts.entries, ([, , hamza]) => hamza),
    running: Float64Array.of(counts.words),
    pairBytes: pairs.bytes,
    pairOffsets: pairs.offsets,
    baseBytes: baseTable.bytes,
    baseOffsets: baseTable.offsets,
    nameBytes: names.bytes,
    nameOffsets: names.offsets
  };
}
function openFrozen(columns) {
  const strings = (bytes, offsets) => {
    const table2 = openStrings({ bytes, offsets });
    return Array.from({ length: table2.size }, (_, i) => table2.get(i));
  };
  const words2 = strings(columns.wordBytes, columns.wordOffsets);
  return {
    counts: {
      words: columns.running[0],
      entries: words2.map((word2, i) => [word2, columns.occurrences[i], columns.hamza[i]]),
      pairs: strings(columns.pairBytes, columns.pairOffsets).map((pair) => pair.split("	"))
    },
    base: { words: strings(columns.baseBytes, columns.baseOffsets), names: strings(columns.nameBytes, columns.nameOffsets) }
  };
}

// index/archive/snapshot.ts
import { createHash as createHash2 } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { open as openFile, readFile as readFile3, stat } from "node:fs/promises";
import { join as join2 } from "node:path";

// index/archive/manifest.ts
import { createHash } from "node:crypto";
var FORMAT = 1;
var manifestText = (manifest) => `${JSON.stringify(manifest, sortKeys, 1)}
`;
function sortKeys(_key, value) {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0));
}
var versionOf = (text2, format = FORMAT) => `${createHash("sha256").update(text2).digest("hex").slice(0, 16)}-${format}`;
function readManifest(text2, version) {
  const format = Number(version.split("-")[1]);
  if (format !== FORMAT) {
    throw new KashafError(
      "index-other-format",
      `Index ${version} is of format ${version.split("-")[1]}; this program reads format ${FORMAT}.`
    );
  }
  if (versionOf(text2) !== version) throw new KashafError("index-damaged", `Index ${version} is damaged: manifest.json was changed.`);
  return JSON.parse(text2);
}

// index/archive/snapshot.ts
var ASIDE = ".building";
var WRITE_CHUNK = 1 << 20;
async function beginSnapshot(files, folder) {
  const aside = join2(folder, ASIDE);
  await files.remove(aside);
  await files.makeFolder(aside);
  const open2 = [];
  const layouts = /* @__PURE__ */ new Map();
  const begin = async (name) => {
    const output = await files.create(join2(aside, name));
    const hash = createHash2("sha256");
    let waiting = [];
    let waitingBytes = 0;
    let length = 0;
    const flush = async () => {
      if (waitingBytes === 0) return;
      const bytes = waiting.length === 1 ? waiting[0] : Buffer.concat(waiting);
      waiting = [];
      waitingBytes = 0;
      hash.update(bytes);
      await output.write(bytes);
    };
    open2.push({
      name,
      async end() {
        try {
          await flush();
          await output.sync();
        } finally {
          await output.close();
        }
        const arrays = layouts.get(name);
        return { bytes: length, sha256: hash.digest("hex"), ...arrays ? { arrays } : {} };
      }
    });
    return {
      length: () => length,
      async write(bytes) {
        waiting.push(bytes);
        waitingBytes += bytes.length;
        length += bytes.length;
        if (waitingBytes >= WRITE_CHUNK) await flush();
      }
    };
  };
  return {
    file: begin,
    async arrays(name, arrays) {
      const file = await begin(name);
      layouts.set(name, await writeArrays(arrays, file.write));
    },
    async finish(manifest) {
      const records = {};
      while (open2.length > 0) {
        const { name, end } = open2.shift();
        records[name] = await end();
      }
      const text2 = manifestText({ ...manifest, files: records });
      const version = versionOf(text2);
      const output = await files.create(join2(aside, "manifest.json"));
      try {
        await output.write(Buffer.from(text2, "utf8"));
        await output.sync();
      } finally {
        await output.close();
      }
      await files.syncFolder(aside);
      const bytes = Object.values(records).reduce((sum, record) => sum + record.bytes, Buffer.byteLength(text2));
      if (await isWhole(folder, version)) {
        await files.remove(aside);
      } else {
        await files.remove(join2(folder, version));
        await files.rename(aside, join2(folder, version));
        await files.syncFolder(folder);
      }
      return { version, bytes };
    },
    async abandon() {
      for (const { end } of open2.splice(0)) await end().catch(() => void 0);
      await files.remove(aside);
    }
  };
}
async function isWhole(folder, version) {
  try {
    const manifest = readManifest(await readFile3(join2(folder, version, "manifest.json"), "utf8"), version);
    await verify(join2(folder, version), version, manifest, true);
    return true;
  } catch {
    return false;
  }
}
async function putIntoUse(files, folder, version, previous) {
  await replaceFile(files, folder, "current", `${version}
`);
  for (const name of await files.list(folder)) {
    if (/^[0-9a-f]{16}-[0-9]+$/.test(name) && name !== version && name !== previous) await files.remove(join2(folder, name));
  }
}
async function openSnapshot(folder, version, check = true) {
  const place2 = join2(folder, version);
  let text2;
  try {
    text2 = await readFile3(join2(place2, "manifest.json"), "utf8");
  } catch (error) {
    if (error.code === "ENOENT") {
      throw new KashafError("index-not-found", `There is no index ${version} in ${folder}.`, { cause: error });
    }
    throw error;
  }
  const manifest = readManifest(text2, version);
  await verify(place2, version, manifest, check);
  const handles = /* @__PURE__ */ new Map();
  for (const [name, record] of Object.entries(manifest.files)) if (!record.arrays) handles.set(name, openSync(join2(place2, name), "r"));
  return {
    version,
    manifest,
    read: (name) => readFile3(join2(place2, name)),
    readPart(name, from, to) {
      const handle = handles.get(name);
      if (handle === void 0) throw new Error(`${name} is not a file that is read in parts, or the index is closed`);
      const bytes = Buffer.allocUnsafe(to - from);
      let at = 0;
      while (at < bytes.length) {
        const read = readSync(handle, bytes, at, bytes.length - at, from + at);
        if (read === 0) throw new KashafError("index-damaged", `Index ${version} is damaged: ${name} ends too soon.`);
        at += read;
      }
      return bytes;
    },
    close() {
      for (const handle of handles.values()) closeSync(handle);
      handles.clear();
    }
  };
}
async function verify(place2, version, manifest, hashes) {
  for (const [name, record] of Object.entries(manifest.files)) {
    const path = join2(place2, name);
    const size = await stat(path).then(
      (found2) => found2.size,
      () => -1
    );
    if (size !== record.bytes) {
      throw new KashafError(
        "index-damaged",
        `Index ${version} is damaged: ${name} has ${size < 0 ? "gone" : `${size} bytes, not ${record.bytes}`}.`
      );
    }
    if (hashes && await hashFile(path) !== record.sha256) {
      throw new KashafError("index-damaged", `Index ${version} is damaged: the contents of ${name} do not fit its SHA-256.`);
    }
  }
}
async function hashFile(path) {
  const hash = createHash2("sha256");
  const handle = await openFile(path, "r");
  try {
    const chunk = Buffer.allocUnsafe(WRITE_CHUNK);
    for (; ; ) {
      const { bytesRead } = await handle.read(chunk, 0, chunk.length);
      if (bytesRead === 0) return hash.digest("hex");
      hash.update(chunk.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
}

// index/archive/state.ts
import { randomUUID } from "node:crypto";
import { join as join3 } from "node:path";
async function readState(files, folder) {
  const text2 = await files.readText(join3(folder, "archive.json"));
  try {
    const state = JSON.parse(text2 ?? "");
    if (typeof state.uuid === "string" && typeof state.versions === "object" && state.versions !== null) return state;
  } catch {
  }
  return { uuid: randomUUID(), versions: {} };
}

// index/archive/store.ts
var LANGUAGES = ["ar", "en"];
function dayNumber(date, end) {
  const [year, month, day] = date.split("-").map(Number);
  if (month === void 0) return year * 1e4 + (end === "first" ? 101 : 1231);
  if (day !== void 0) return year * 1e4 + month * 100 + day;
  return year * 1e4 + month * 100 + (end === "first" ? 1 : new Date(Date.UTC(year, month, 0)).getUTCDate());
}
var dayText = (day) => `${String(Math.floor(day / 1e4)).padStart(4, "0")}-${String(Math.floor(day / 100) % 100).padStart(2, "0")}-${String(day % 100).padStart(2, "0")}`;
function createColumnsBuilder() {
  const ids = [];
  const language = [];
  const source = [];
  const firstDay = [];
  const lastDay2 = [];
  const authorKeys = [];
  const authorValues = [];
  const textOffsets = [0];
  const originalOffsets = [0];
  const sourceNumbers = /* @__PURE__ */ new Map();
  const sources = [];
  const authorNumbers = /* @__PURE__ */ new Map();
  return {
    add(article, textEnd, originalEnd) {
      const n = ids.length;
      ids.push(article.id);
      language.push(LANGUAGES.indexOf(article.language));
      let number = 0;
      if (article.source) {
        number = sourceNumbers.get(article.source.id) ?? 0;
        if (number === 0) {
          sources.push({ id: article.source.id, name: article.source.name, articles: 0 });
          number = sources.length;
          sourceNumbers.set(article.source.id, number);
        }
        sources[number - 1].articles++;
      }
      source.push(number);
      firstDay.push(article.published ? dayNumber(article.published.date, "first") : 0);
      lastDay2.push(article.published ? dayNumber(article.published.date, "last") : 0);
      for (const author of article.authors) {
        if (!authorNumbers.has(author)) authorNumbers.set(author, authorNumbers.size);
        authorKeys.push(n);
        authorValues.push(authorNumbers.get(author));
      }
      textOffsets.push(textEnd);
      originalOffsets.push(originalEnd);
    },
    finish(placeOffsets) {
      const packed = packStrings(ids);
      const authors = groupBy(ids.length, authorKeys, authorValues);
      const order = Uint32Array.from(ids.keys()).sort((a, b) => compareCodePoints(ids[a], ids[b]));
      return {
        sources,
        authors: [...authorNumbers.keys()],
        columns: {
          language: Uint8Array.from(language),
          source: Uint32Array.from(source),
          firstDay: Int32Array.from(firstDay),
          lastDay: Int32Array.from(lastDay2),
          authorOffsets: authors.offsets,
          authors: authors.values,
          idBytes: packed.bytes,
          idOffsets: packed.offsets,
          idOrder: order,
          textOffsets: Float64Array.from(textOffsets),
          originalOffsets: Float64Array.from(originalOffsets),
          placeOffsets
        }
      };
    }
  };
}
function openStore(snapshot, columns) {
  const ids = openStrings({ bytes: columns.idBytes, offsets: columns.idOffsets });
  const authors = { offsets: columns.authorOffsets, values: columns.authors };
  return {
    count: ids.size,
    columns,
    id: (n) => ids.get(n),
    find(id) {
      let low = 0;
      let high = ids.size - 1;
      while (low <= high) {
        const middle = low + high >>> 1;
        const order = compareCodePoints(id, ids.get(columns.idOrder[middle]));
        if (order === 0) return columns.idOrder[middle];
        if (order < 0) high = middle - 1;
        else low = middle + 1;
      }
      return -1;
    },
    authorsOf: (n) => groupOf(authors, n),
    article: (n) => JSON.parse(snapshot.readPart("articles.ndjson", columns.textOffsets[n], columns.textOffsets[n + 1]).toString("utf8")),
    original: (n) => snapshot.readPart("originals.bin", columns.originalOffsets[n], columns.originalOffsets[n + 1]),
    places: (n, entries) => readPlaces(snapshot.readPart("places.bin", columns.placeOffsets[n], columns.placeOffsets[n + 1]), entries)
  };
}

// index/archive/opened.ts
async function openIndex(folder, verify2 = true) {
  const version = await currentVersion(folder);
  if (!version) throw new KashafError("index-not-found", `There is no index in ${folder}.`);
  if (!/^[0-9a-f]{16}-[0-9]+$/.test(version)) throw new KashafError("index-damaged", `${folder}/current names no version.`);
  const snapshot = await openSnapshot(folder, version, verify2);
  try {
    const { manifest } = snapshot;
    if (manifest.analysis !== ANALYSIS_VERSION) {
      throw new KashafError(
        "index-other-format",
        `Index ${version} was analysed by version ${manifest.analysis}; this program analyses by ${ANALYSIS_VERSION}.`
      );
    }
    const arrays = async (name) => {
      const layout = manifest.files[name]?.arrays;
      if (!layout) throw new KashafError("index-damaged", `Index ${version} is damaged: its manifest does not describe ${name}.`);
      return readArrays(await snapshot.read(name), layout, name);
    };
    const store = openStore(snapshot, await arrays("articles.bin"));
    const vocabulary = openVocabulary(await arrays("vocabulary.bin"));
    const forward = await arrays("forward.bin");
    const lengths = await arrays("lengths.bin");
    const postingColumns = await arrays("postings.bin");
    const frozen = await arrays("analysis.bin");
    const { versions } = await readState(diskFiles, folder);
    let made = null;
    return {
      version,
      builtAt: versions[version]?.built_at ?? null,
      manifest,
      bytes: Object.values(manifest.files).reduce((sum, file) => sum + file.bytes, 0),
      store,
      vocabulary,
      postings: openPostings((term) => {
        const number = vocabulary.terms.find(term);
        return number < 0 ? null : listsOfTerm(postingColumns, number);
      }),
      levels: manifest.levels,
      forward,
      lengths,
      means: {
        title: meanLength(lengths.title),
        body: meanLength(lengths.body),
        words: meanLength(lengths.words),
        grams: meanLength(lengths.grams)
      },
      analyzer() {
        if (made === null) {
          const { counts, base } = openFrozen(frozen);
          made = createAnalyzer(counts, base);
        }
        return made;
      },
      close: () => snapshot.close()
    };
  } catch (error) {
    snapshot.close();
    throw error;
  }
}

// index/articles/publishers.ts
var row = (id, ar, en, rest = {}) => ({
  id,
  name: { ar, en },
  ...rest
});
var PUBLISHERS = [
  row("kashaf", "\u0643\u0634\u0651\u0627\u0641", "Kashaf", { ordinary: true }),
  row("asharq-al-awsat", "\u0627\u0644\u0634\u0631\u0642 \u0627\u0644\u0623\u0648\u0633\u0637", "Asharq Al-Awsat", { also: ["Asharq al Awsat", "Al-Sharq Al-Awsat", "aawsat"], ordinary: true }),
  row("syria-tv", "\u062A\u0644\u0641\u0632\u064A\u0648\u0646 \u0633\u0648\u0631\u064A\u0627", "Syria TV", { also: ["Syria Television"] }),
  row("enab-baladi", "\u0639\u0646\u0628 \u0628\u0644\u062F\u064A", "Enab Baladi"),
  row("zaman-al-wasl", "\u0632\u0645\u0627\u0646 \u0627\u0644\u0648\u0635\u0644", "Zaman al-Wasl", { also: ["Zaman Al Wasl"] }),
  row("orient", "\u0623\u0648\u0631\u064A\u0646\u062A \u0646\u062A", "Orient Net", { also: ["\u0623\u0648\u0631\u064A\u0646\u062A \u0646\u064A\u0648\u0632", "Orient News"] }),
  row("al-modon", "\u0627\u0644\u0645\u062F\u0646", "Al-Modon", { also: ["Almodon"], ordinary: true }),
  row("al-jazeera", "\u0627\u0644\u062C\u0632\u064A\u0631\u0629", "Al Jazeera", { also: ["\u0627\u0644\u062C\u0632\u064A\u0631\u0629 \u0646\u062A", "Aljazeera", "Al-Jazeera"], ordinary: true }),
  row("al-arabiya", "\u0627\u0644\u0639\u0631\u0628\u064A\u0629", "Al Arabiya", { also: ["\u0627\u0644\u0639\u0631\u0628\u064A\u0629 \u0646\u062A", "Al-Arabiya"], ordinary: true }),
  row("al-hadath", "\u0627\u0644\u062D\u062F\u062B", "Al Hadath", { ordinary: true }),
  row("al-mayadeen", "\u0627\u0644\u0645\u064A\u0627\u062F\u064A\u0646", "Al Mayadeen", { also: ["\u0627\u0644\u0645\u064A\u0627\u062F\u064A\u0646 \u0646\u062A", "Almayadeen"], ordinary: true }),
  row("al-manar", "\u0627\u0644\u0645\u0646\u0627\u0631", "Al-Manar", { also: ["Al Manar"], ordinary: true }),
  row("al-hurra", "\u0627\u0644\u062D\u0631\u0629", "Alhurra", { also: ["Al-Hurra"], ordinary: true }),
  row("al-araby-al-jadeed", "\u0627\u0644\u0639\u0631\u0628\u064A \u0627\u0644\u062C\u062F\u064A\u062F", "Al-Araby Al-Jadeed", { also: ["The New Arab"] }),
  row("al-quds-al-arabi", "\u0627\u0644\u0642\u062F\u0633 \u0627\u0644\u0639\u0631\u0628\u064A", "Al-Quds Al-Arabi"),
  row("al-hayat", "\u0627\u0644\u062D\u064A\u0627\u0629", "Al-Hayat", { also: ["Al Hayat"], ordinary: true }),
  row("an-nahar", "\u0627\u0644\u0646\u0647\u0627\u0631", "An-Nahar", { also: ["Annahar"], ordinary: true }),
  row("al-akhbar", "\u0627\u0644\u0623\u062E\u0628\u0627\u0631", "Al-Akhbar", { also: ["Al Akhbar"], ordinary: true }),
  row("al-ahram", "\u0627\u0644\u0623\u0647\u0631\u0627\u0645", "Al-Ahram", { also: ["\u0628\u0648\u0627\u0628\u0629 \u0627\u0644\u0623\u0647\u0631\u0627\u0645", "Ahram Online"], ordinary: true }),
  row("al-khaleej", "\u0627\u0644\u062E\u0644\u064A\u062C", "Al Khaleej", { ordinary: true }),
  row("al-watan", "\u0627\u0644\u0648\u0637\u0646", "Al-Watan", { ordinary: true }),
  row("okaz", "\u0639\u0643\u0627\u0638", "Okaz", { ordinary: true }),
  row("sky-news-arabia", "\u0633\u0643\u0627\u064A \u0646\u064A\u0648\u0632 \u0639\u0631\u0628\u064A\u0629", "Sky News Arabia", { also: ["\u0633\u0643\u0627\u064A \u0646\u064A\u0648\u0632"] }),
  row("rt-arabic", "\u0631\u0648\u0633\u064A\u0627 \u0627\u0644\u064A\u0648\u0645", "RT Arabic", { also: ["\u0622\u0631 \u062A\u064A \u0639\u0631\u0628\u064A", "RT"] }),
  row("bbc", "\u0628\u064A \u0628\u064A \u0633\u064A", "BBC", { also: ["\u0628\u064A \u0628\u064A \u0633\u064A \u0639\u0631\u0628\u064A", "BBC Arabic", "BBC News", "BBC \u0639\u0631\u0628\u064A"] }),
  row("cnn", "\u0633\u064A \u0625\u0646 \u0625\u0646", "CNN", { also: ["\u0633\u064A \u0625\u0646 \u0625\u0646 \u0639\u0631\u0628\u064A\u0629", "CNN Arabic", "CNN \u0628\u0627\u0644\u0639\u0631\u0628\u064A\u0629"] }),
  row("france-24", "\u0641\u0631\u0627\u0646\u0633 24", "France 24", { also: ["France24", "\u0641\u0631\u0627\u0646\u063324"] }),
  row("dw", "\u062F\u0648\u064A\u062A\u0634\u0647 \u0641\u064A\u0644\u0647", "Deutsche Welle", { also: ["DW", "DW \u0639\u0631\u0628\u064A\u0629"] }),
  row("the-guardian", "\u0627\u0644\u063A\u0627\u0631\u062F\u064A\u0627\u0646", "The Guardian", { also: ["\u0627\u0644\u062C\u0627\u0631\u062F\u064A\u0627\u0646"] }),
  row("the-new-york-times", "\u0646\u064A\u0648\u064A\u0648\u0631\u0643 \u062A\u0627\u064A\u0645\u0632", "The New York Times", { also: ["New York Times"] }),
  row("the-washington-post", "\u0648\u0627\u0634\u0646\u0637\u0646 \u0628\u0648\u0633\u062A", "The Washington Post", { also: ["Washington Post"] }),
  row("reuters", "\u0631\u0648\u064A\u062A\u0631\u0632", "Reuters", { agency: true, also: ["\u0648\u0643\u0627\u0644\u0629 \u0631\u0648\u064A\u062A\u0631\u0632"] }),
  row("afp", "\u0641\u0631\u0627\u0646\u0633 \u0628\u0631\u0633", "Agence France-Presse", {
    agency: true,
    also: ["\u0623 \u0641 \u0628", "\u0623.\u0641.\u0628", "\u0623. \u0641. \u0628", "\u0627 \u0641 \u0628", "AFP", "\u0648\u0643\u0627\u0644\u0629 \u0627\u0644\u0635\u062D\u0627\u0641\u0629 \u0627\u0644\u0641\u0631\u0646\u0633\u064A\u0629"]
  }),
  row("ap", "\u0623\u0633\u0648\u0634\u064A\u062A\u062F \u0628\u0631\u0633", "Associated Press", { agency: true, also: ["\u0623\u0633\u0648\u0634\u064A\u064A\u062A\u062F \u0628\u0631\u0633", "\u0623 \u0628", "\u0623.\u0628", "AP", "The Associated Press"] }),
  row("dpa", "\u0648\u0643\u0627\u0644\u0629 \u0627\u0644\u0623\u0646\u0628\u0627\u0621 \u0627\u0644\u0623\u0644\u0645\u0627\u0646\u064A\u0629", "Deutsche Presse-Agentur", { agency: true, also: ["\u062F \u0628 \u0623", "\u062F.\u0628.\u0623", "dpa"] }),
  row("anadolu", "\u0627\u0644\u0623\u0646\u0627\u0636\u0648\u0644", "Anadolu Agency", { agency: true, also: ["\u0648\u0643\u0627\u0644\u0629 \u0627\u0644\u0623\u0646\u0627\u0636\u0648\u0644", "Anadolu"] }),
  row("sana", "\u0633\u0627\u0646\u0627", "Syrian Arab News Agency", { agency: true, also: ["\u0627\u0644\u0648\u0643\u0627\u0644\u0629 \u0627\u0644\u0639\u0631\u0628\u064A\u0629 \u0627\u0644\u0633\u0648\u0631\u064A\u0629 \u0644\u0644\u0623\u0646\u0628\u0627\u0621", "SANA"] }),
  row("nna", "\u0627\u0644\u0648\u0643\u0627\u0644\u0629 \u0627\u0644\u0648\u0637\u0646\u064A\u0629 \u0644\u0644\u0625\u0639\u0644\u0627\u0645", "National News Agency", { agency: true }),
  row("tass", "\u062A\u0627\u0633", "TASS", { agency: true, also: ["\u0648\u0643\u0627\u0644\u0629 \u062A\u0627\u0633"] }),
  row("sputnik", "\u0633\u0628\u0648\u062A\u0646\u064A\u0643", "Sputnik", { agency: true, also: ["\u0633\u0628\u0648\u062A\u0646\u064A\u0643 \u0639\u0631\u0628\u064A"] }),
  row("interfax", "\u0625\u0646\u062A\u0631\u0641\u0627\u0643\u0633", "Interfax", { agency: true }),
  row("xinhua", "\u0634\u064A\u0646\u062E\u0648\u0627", "Xinhua", { agency: true }),
  row("mena", "\u0648\u0643\u0627\u0644\u0629 \u0623\u0646\u0628\u0627\u0621 \u0627\u0644\u0634\u0631\u0642 \u0627\u0644\u0623\u0648\u0633\u0637", "Middle East News Agency", { agency: true, also: ["\u0623 \u0634 \u0623", "\u0623.\u0634.\u0623"] }),
  row("spa", "\u0648\u0627\u0633", "Saudi Press Agency", { agency: true, also: ["\u0648\u0643\u0627\u0644\u0629 \u0627\u0644\u0623\u0646\u0628\u0627\u0621 \u0627\u0644\u0633\u0639\u0648\u062F\u064A\u0629"] }),
  row("petra", "\u0628\u062A\u0631\u0627", "Petra", { agency: true, also: ["\u0648\u0643\u0627\u0644\u0629 \u0627\u0644\u0623\u0646\u0628\u0627\u0621 \u0627\u0644\u0623\u0631\u062F\u0646\u064A\u0629"] }),
  row("wafa", "\u0648\u0641\u0627", "WAFA", { agency: true, also: ["\u0648\u0643\u0627\u0644\u0629 \u0627\u0644\u0623\u0646\u0628\u0627\u0621 \u0627\u0644\u0641\u0644\u0633\u0637\u064A\u0646\u064A\u0629"] })
];

// index/articles/furniture-table.ts
var ASHARQ_AL_AWSAT = "000_888f2903cdf87aee.txt";
var UNNAMED_SITE = "001_44c945af192b0c52.txt";
var REPUBLISHER = "002_c648da4c1aea30a3.txt";
var SYRIA_TV = "003_9aed169284d176bc.txt";
var FURNITURE = [
  { match: "line", text: "\u0644\u0645 \u062A\u0634\u062A\u0631\u0643 \u0628\u0639\u062F", role: "furniture", seen: ASHARQ_AL_AWSAT },
  { match: "begins", text: "\u0627\u0646\u0634\u0626 \u062D\u0633\u0627\u0628\u0627\u064B \u062E\u0627\u0635\u0627\u064B \u0628\u0643 \u0644\u062A\u062D\u0635\u0644 \u0639\u0644\u0649 \u0623\u062E\u0628\u0627\u0631 \u0645\u062E\u0635\u0635\u0629 \u0644\u0643", role: "furniture", seen: ASHARQ_AL_AWSAT },
  { match: "line", text: "\u0645\u0642\u0627\u0644\u0627\u062A \u0630\u0627\u062A \u0635\u0644\u0629", role: "furniture", seen: UNNAMED_SITE, opens: "headlines" },
  { match: "line", text: "\u0627\u062A\u0631\u0643 \u062A\u0639\u0644\u064A\u0642\u0627\u064B", role: "furniture", seen: UNNAMED_SITE },
  { match: "begins", text: "\u0644\u0646 \u064A\u062A\u0645 \u0646\u0634\u0631 \u0639\u0646\u0648\u0627\u0646 \u0628\u0631\u064A\u062F\u0643 \u0627\u0644\u0625\u0644\u0643\u062A\u0631\u0648\u0646\u064A", role: "furniture", seen: UNNAMED_SITE },
  { match: "line", text: "\u0632\u0631 \u0627\u0644\u0630\u0647\u0627\u0628 \u0625\u0644\u0649 \u0627\u0644\u0623\u0639\u0644\u0649", role: "furniture", seen: UNNAMED_SITE },
  { match: "line", text: "\u062E\u0628\u0631 \u0639\u0627\u062C\u0644", role: "furniture", seen: REPUBLISHER },
  { match: "line", text: "icon", role: "furniture", seen: SYRIA_TV },
  { match: "line", text: "\u0627\u0644\u062A\u063A\u0637\u064A\u0629 \u0627\u0644\u062D\u064A\u0629", role: "furniture", seen: SYRIA_TV },
  { match: "line", text: "+A", role: "furniture", seen: SYRIA_TV },
  { match: "line", text: "\u062D\u062C\u0645 \u0627\u0644\u062E\u0637", role: "furniture", seen: SYRIA_TV },
  { match: "line", text: "-A", role: "furniture", seen: SYRIA_TV },
  { match: "credit", text: "\u0623\u0631\u0634\u064A\u0641", role: "caption", seen: SYRIA_TV },
  { match: "credit", text: "\u0625\u0646\u062A\u0631\u0646\u062A", role: "caption", seen: SYRIA_TV }
];

// index/articles/furniture.ts
var LONGEST_LINE = 200;
var BEGINNING = 160;
var LONGEST_CREDIT = 60;
var WORDS_OF_A_CAPTION = 3;
var LONGEST_CAPTION = 300;
var SENTENCE_BEFORE = /[.؟!]\s*$/;
function furnitureTable(rows = FURNITURE) {
  const lines = /* @__PURE__ */ new Map();
  const beginnings = [];
  const credits = /* @__PURE__ */ new Set();
  for (const row2 of rows) {
    if (row2.match === "line") lines.set(foldSpelling(row2.text), row2);
    else if (row2.match === "begins") beginnings.push([foldSpelling(row2.text), row2]);
    else credits.add(foldSpelling(row2.text));
  }
  return {
    rowOf(line) {
      const folded = foldSpelling(line.slice(0, BEGINNING));
      if (line.length <= LONGEST_LINE) {
        const row2 = lines.get(line.length <= BEGINNING ? folded : foldSpelling(line));
        if (row2 !== void 0) return row2;
      }
      return beginnings.find(([beginning3]) => folded.startsWith(beginning3))?.[1] ?? null;
    },
    isCaption(line, isAgency) {
      const open2 = line.lastIndexOf("(");
      if (open2 < 1 || !line.endsWith(")") || line.length > LONGEST_CAPTION || line.length - open2 > LONGEST_CREDIT) return false;
      if (SENTENCE_BEFORE.test(line.slice(0, open2))) return false;
      const parts = line.slice(open2 + 1, -1).split(/[-–—/|،,]/);
      const isCredit = (part) => credits.has(foldSpelling(part));
      if (!parts.every((part) => isCredit(part) || isAgency(part))) return false;
      return parts.some(isCredit) || line.slice(0, open2).trim().split(/\s+/).length >= WORDS_OF_A_CAPTION;
    }
  };
}

// index/articles/clues.ts
var words = (list) => new Set(list.split(/[\s،]+/).map(foldSpelling));
var UPDATED = words("\u062A\u062D\u062F\u064A\u062B \u0645\u062D\u062F\u062B \u0627\u0644\u062A\u062D\u062F\u064A\u062B \u062A\u0639\u062F\u064A\u0644 updated modified update");
var PUBLISHED = words("\u0646\u0634\u0631 \u0627\u0644\u0646\u0634\u0631 \u0646\u0634\u0631\u062A published posted");
var DATE_LINE = words(`\u0627\u0644\u0633\u0628\u062A \u0627\u0644\u0623\u062D\u062F \u0627\u0644\u0627\u062B\u0646\u064A\u0646 \u0627\u0644\u0625\u062B\u0646\u064A\u0646 \u0627\u0644\u062B\u0644\u0627\u062B\u0627\u0621 \u0627\u0644\u0623\u0631\u0628\u0639\u0627\u0621 \u0627\u0644\u062E\u0645\u064A\u0633 \u0627\u0644\u062C\u0645\u0639\u0629 \u064A\u0648\u0645 \u062A\u0627\u0631\u064A\u062E \u0628\u062A\u0627\u0631\u064A\u062E \u0627\u0644\u062A\u0627\u0631\u064A\u062E \u0627\u0644\u0633\u0627\u0639\u0629 \u0628\u062A\u0648\u0642\u064A\u062A \u062A\u0648\u0642\u064A\u062A \u063A\u0631\u064A\u0646\u062A\u0634 \u063A\u0631\u064A\u0646\u064A\u062A\u0634
  \u0641\u064A \u0622\u062E\u0631 \u0627\u0644\u0645\u0648\u0627\u0641\u0642 \u0645 \u0647 \u0647\u0640 \u0645\u0640 \u0635 \u0635\u0628\u0627\u062D\u0627 \u0645\u0633\u0627\u0621 \u0638\u0647\u0631\u0627 \u0645\u062D\u0631\u0645 \u0635\u0641\u0631 \u0631\u0628\u064A\u0639 \u062C\u0645\u0627\u062F\u0649 \u0631\u062C\u0628 \u0634\u0639\u0628\u0627\u0646 \u0631\u0645\u0636\u0627\u0646 \u0634\u0648\u0627\u0644 \u0630\u0648 \u0630\u064A \u0627\u0644\u0642\u0639\u062F\u0629 \u0627\u0644\u062D\u062C\u0629 \u0627\u0644\u0623\u0648\u0644 \u0627\u0644\u0623\u0648\u0644\u0649 \u0627\u0644\u062B\u0627\u0646\u064A \u0627\u0644\u062B\u0627\u0646\u064A\u0629 \u0627\u0644\u0622\u062E\u0631 \u0627\u0644\u0622\u062E\u0631\u0629 \u0634\u0647\u0631
  on at date last gmt utc am pm the of saturday sunday monday tuesday wednesday thursday friday sat sun mon tue wed thu fri`);

// index/articles/compose.ts
var ALL_FURNITURE = furnitureTable();

// index/articles/sources.ts
import { Type } from "typebox";
import { Value } from "typebox/value";
var strict = { additionalProperties: false };
var said = Type.String({ minLength: 1 });
var nullable = (schema) => Type.Union([schema, Type.Null()]);
var Name = Type.Object({ ar: nullable(said), en: nullable(said) }, strict);
var Basis = Type.Union([Type.Literal("recorded"), Type.Literal("inferred")]);
var Text = Type.Union([Type.Literal("full"), Type.Literal("snippets")]);
var Sentences = Type.Object({ ar: said, en: said }, strict);
var Form = Type.Object(
  {
    articles: Type.Optional(
      Type.Record(
        Type.String(),
        Type.Object(
          {
            source: Type.Optional(
              nullable(Type.Object({ id: said, name: Type.Optional(Name), basis: Basis, evidence: Sentences }, strict))
            ),
            published: Type.Optional(nullable(Type.Object({ date: said, basis: Basis, evidence: Sentences }, strict))),
            origin_url: Type.Optional(nullable(said)),
            text: Type.Optional(Text)
          },
          strict
        )
      )
    ),
    sources: Type.Optional(Type.Record(Type.String(), Type.Object({ name: Name, text: Type.Optional(Text) }, strict)))
  },
  strict
);

// index/articles/searched.ts
function searchedParagraphs(article) {
  const body = [];
  for (let i = 0; i < article.paragraphs.length; i++) {
    const { role, text: text2 } = article.paragraphs[i];
    if (i === article.titleParagraph) continue;
    if (role === "deck" || role === "body" || role === "heading" && text2 !== article.title) body.push(i);
  }
  return { title: article.titleParagraph, body };
}

// index/lexicon/entry.ts
var WORD_KINDS = ["n", "pl", "v", "m", "a", "r", "x"];
var NAME_KINDS = ["place", "person", "group", "body", "work"];
var MOST_WORDS = 5;
function isName(entry) {
  return NAME_KINDS.includes(entry.kind);
}
function aliasOf(entry) {
  return isName(entry) && entry.note.startsWith("= ") ? entry.note.slice(2) : null;
}
function singularOf(entry) {
  return entry.kind === "pl" && entry.note.startsWith("of ") ? entry.note.slice(3) : null;
}
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// index/lexicon/base.ts
function brokenPlurals(lexicon) {
  const pairs = /* @__PURE__ */ new Map();
  for (const entry of lexicon.entries) {
    const singular = singularOf(entry);
    if (singular !== null) pairs.set(`${singular}	${entry.arabic}`, [singular, entry.arabic]);
  }
  return [...pairs.values()].sort(([a, b], [c, d]) => compareText(a, c) || compareText(b, d));
}

// index/lexicon/lexicon.ts
import { fileURLToPath } from "node:url";

// index/lexicon/multimap.ts
function gather(map, key2, value) {
  const values = map.get(key2);
  if (values === void 0) map.set(key2, [value]);
  else values.push(value);
}

// index/lexicon/rows.ts
var MOST_MORE_WORDS = MOST_WORDS - 1;
var ENGLISH = new RegExp(`^[A-Za-z0-9'-]+(?: [A-Za-z0-9'-]+){0,${MOST_MORE_WORDS}}$`);
var ARABIC2 = new RegExp(`^[\\u0621-\\u063A\\u0641-\\u064A]+(?: [\\u0621-\\u063A\\u0641-\\u064A]+){0,${MOST_MORE_WORDS}}$`);
var KINDS = [...WORD_KINDS, ...NAME_KINDS];

// index/lexicon/lexicon.ts
var FOLDER = fileURLToPath(new URL(".", import.meta.url));

// index/analysis/counts.ts
var FEWEST_PAIRS = 2;
var LONGEST7 = 40;
function createWordCounter(leftOut = NOTHING_LEFT_OUT) {
  const fold = createArabicFold(leftOut);
  const occurrences = /* @__PURE__ */ new Map();
  const hamza = /* @__PURE__ */ new Map();
  const pairs = /* @__PURE__ */ new Map();
  let words2 = 0;
  const times = (word2) => occurrences.get(word2) ?? 0;
  const split = (joined) => {
    let best = null;
    let bestTimes = FEWEST_PAIRS - 1;
    for (const pair of possiblePairs(joined)) {
      const apart2 = Math.min(times(pair.head), times(pair.tail));
      if (apart2 > bestTimes) [best, bestTimes] = [pair, apart2];
    }
    return best;
  };
  return {
    add(typed, script, number) {
      if (script !== "arabic" || isLeftover(fold.read(typed), false)) return;
      words2 += number;
      if (typed.length > LONGEST7) return;
      const word2 = fold.counted(typed);
      occurrences.set(word2, times(word2) + number);
      const alef = articleAlef(word2);
      if (alef >= 0 && isHamzaOnAlef(fold.read(typed)[alef])) hamza.set(word2, (hamza.get(word2) ?? 0) + number);
    },
    candidates() {
      const found2 = [];
      for (const [joined, number] of occurrences) {
        const pair = split(joined);
        if (pair !== null) found2.push({ joined, ...pair, occurrences: number });
      }
      return found2;
    },
    countedAs: fold.counted,
    pair(joined, number) {
      pairs.set(joined, (pairs.get(joined) ?? 0) + number);
    },
    freeze() {
      const entries = [...occurrences.keys()].sort().map((word2) => [word2, times(word2), hamza.get(word2) ?? 0]);
      const confirmed = [];
      for (const joined of [...pairs.keys()].sort()) {
        const number = pairs.get(joined);
        const pair = split(joined);
        if (pair !== null && number >= FEWEST_PAIRS && number >= times(joined)) confirmed.push([joined, pair.head, pair.tail]);
      }
      return { words: words2, entries, pairs: confirmed };
    }
  };
}

// index/analysis/grams.ts
var LENGTH = 4;
function grams(surface) {
  if (surface.length <= LENGTH) return [surface];
  const runs = /* @__PURE__ */ new Set();
  for (let at = 0; at + LENGTH <= surface.length; at++) runs.add(surface.slice(at, at + LENGTH));
  return [...runs];
}

// index/postings/collect.ts
function createCollector() {
  const numbers = /* @__PURE__ */ new Map();
  const words2 = [];
  const occurrences = [];
  const raw = growing();
  const rawOffsets = [0];
  const rawTitles = [];
  const placeOffsets = [0];
  const places = createPlaceWriter();
  const addText = (text2) => {
    for (const token of tokenize(text2)) {
      if (token.leftover) continue;
      let number = numbers.get(token.typed);
      if (number === void 0) {
        number = words2.length;
        numbers.set(token.typed, number);
        words2.push({ typed: token.typed, script: token.script });
        occurrences.push(0);
      }
      occurrences[number]++;
      raw.push((number + 1 << 1 | (token.overlay ? 1 : 0)) >>> 0);
      if (token.overlay) places.write(token.start, token.end);
      else places.write(token.wordStart, token.wordEnd);
    }
    raw.push(PARAGRAPH_END);
    places.nextParagraph();
  };
  return {
    article(title, body) {
      if (title !== null) addText(title);
      rawTitles.push(raw.length() - rawOffsets[rawOffsets.length - 1]);
      for (const text2 of body) addText(text2);
      rawOffsets.push(raw.length());
      const bytes = places.take();
      placeOffsets.push(places.length());
      return bytes;
    },
    finish(base) {
      const rawEntries = raw.done();
      const counts = countWords(words2, occurrences, rawEntries);
      const analyzer = createAnalyzer(counts, base);
      const { forms, resolved } = resolveWords(words2, occurrences, analyzer);
      const forward = rewrite(rawEntries, rawOffsets, rawTitles, resolved);
      return {
        counts,
        ...describe(forms, forward),
        forward,
        placeOffsets: Float64Array.from(placeOffsets)
      };
    }
  };
}
function countWords(words2, occurrences, entries) {
  const counter = createWordCounter();
  for (let i = 0; i < words2.length; i++) counter.add(words2[i].typed, words2[i].script, occurrences[i]);
  const candidates = counter.candidates();
  if (candidates.length === 0) return counter.freeze();
  const parts = /* @__PURE__ */ new Map();
  const partNumber = (part) => {
    const known = parts.get(part);
    if (known !== void 0) return known;
    parts.set(part, parts.size);
    return parts.size - 1;
  };
  const heads = candidates.map((candidate2) => partNumber(candidate2.head));
  const tails = candidates.map((candidate2) => partNumber(candidate2.tail));
  const partOfWord = new Int32Array(words2.length).fill(-1);
  for (let i = 0; i < words2.length; i++) {
    if (words2[i].script === "arabic") partOfWord[i] = parts.get(counter.countedAs(words2[i].typed)) ?? -1;
  }
  const pairKey = (head, tail) => head * parts.size + tail;
  const pairCounts = new Map(candidates.map((_, c) => [pairKey(heads[c], tails[c]), 0]));
  let previous = -1;
  for (const entry of entries) {
    if (entry === PARAGRAPH_END) {
      previous = -1;
      continue;
    }
    if (entry & 1) continue;
    const part = partOfWord[(entry >>> 1) - 1];
    if (previous >= 0 && part >= 0) {
      const key2 = pairKey(previous, part);
      const count = pairCounts.get(key2);
      if (count !== void 0) pairCounts.set(key2, count + 1);
    }
    previous = part;
  }
  for (let c = 0; c < candidates.length; c++) {
    const times = pairCounts.get(pairKey(heads[c], tails[c])) ?? 0;
    if (times > 0) counter.pair(candidates[c].joined, times);
  }
  return counter.freeze();
}
function resolveWords(words2, occurrences, analyzer) {
  const found2 = /* @__PURE__ */ new Map();
  const drafts = [];
  for (let i = 0; i < words2.length; i++) {
    const draft2 = [];
    const resolution = analyzer.resolve(words2[i].typed, words2[i].script);
    resolution.forEach((position, at) => {
      position.forEach((form, over) => {
        const key2 = `${form.surface}\0${form.term}`;
        let known = found2.get(key2);
        if (!known) {
          known = { ...form, occurrences: 0, printed: form.surface, printedOccurrences: 0 };
          found2.set(key2, known);
        }
        known.occurrences += occurrences[i];
        const whole = resolution.length === 1 && over === 0 && form.kind !== "date";
        if (whole && occurrences[i] > known.printedOccurrences) {
          known.printed = words2[i].typed;
          known.printedOccurrences = occurrences[i];
        }
        draft2.push({ form: known, standing: at === 0 ? over === 0 ? AT_NEW_WORD : OVER_PART : over === 0 ? AT_NEXT_PART : OVER_PART });
      });
    });
    drafts.push(draft2);
  }
  const forms = [...found2.values()].sort((a, b) => compareCodePoints(a.surface, b.surface) || compareCodePoints(a.term, b.term));
  const formNumber = new Map(forms.map((form, n) => [form, n]));
  const resolved = drafts.map((draft2) => Uint32Array.from(draft2, ({ form, standing }) => forwardEntry(formNumber.get(form), standing)));
  return { forms, resolved };
}
function rewrite(rawEntries, rawOffsets, rawTitles, resolved) {
  const articles = rawTitles.length;
  const entries = growing(Math.max(16, rawEntries.length));
  const offsets = new Uint32Array(articles + 1);
  const titles = new Uint32Array(articles);
  for (let n = 0; n < articles; n++) {
    for (let i = rawOffsets[n]; i < rawOffsets[n + 1]; i++) {
      if (i === rawOffsets[n] + rawTitles[n]) titles[n] = entries.length() - offsets[n];
      const entry = rawEntries[i];
      if (entry === PARAGRAPH_END) {
        entries.push(PARAGRAPH_END);
        continue;
      }
      const becomes = resolved[(entry >>> 1) - 1];
      if (entry & 1) entries.push(forwardEntry(formOf(becomes[0]), OVER_WORD));
      else for (let k = 0; k < becomes.length; k++) entries.push(becomes[k]);
    }
    if (rawOffsets[n] + rawTitles[n] === rawOffsets[n + 1]) titles[n] = entries.length() - offsets[n];
    offsets[n + 1] = entries.length();
  }
  return { offsets, titles, entries: entries.done() };
}
function describe(forms, forward) {
  const surfaces = [];
  const formSurface = new Uint32Array(forms.length);
  for (let n = 0; n < forms.length; n++) {
    if (n === 0 || forms[n].surface !== forms[n - 1].surface) surfaces.push(forms[n].surface);
    formSurface[n] = surfaces.length - 1;
  }
  const terms = [...new Set(forms.map((form) => form.term))].sort(compareCodePoints);
  const termNumber = new Map(terms.map((term, n) => [term, n]));
  const formTerm = Uint32Array.from(forms, (form) => termNumber.get(form.term));
  const formTraits = Uint8Array.from(forms, (form) => FORM_KINDS.indexOf(form.kind) | SCRIPTS.indexOf(form.script) << 4);
  const hasGrams = new Uint8Array(surfaces.length);
  for (let n = 0; n < forms.length; n++) if (forms[n].kind === "word" && forms[n].script === "arabic") hasGrams[formSurface[n]] = 1;
  const spelled = surfaces.map((surface, s) => hasGrams[s] ? grams(surface) : []);
  const gramList = [...new Set(spelled.flat())].sort(compareCodePoints);
  const gramNumber = new Map(gramList.map((gram, n) => [gram, n]));
  const gramsOfSurface = spelled.map((list) => Uint32Array.from(list, (gram) => gramNumber.get(gram)));
  const articles = forward.titles.length;
  const surfaceDocuments = new Uint32Array(surfaces.length);
  const termDocuments = new Uint32Array(terms.length);
  const gramDocuments = new Uint32Array(gramList.length);
  const surfaceSeen = new Int32Array(surfaces.length).fill(-1);
  const termSeen = new Int32Array(terms.length).fill(-1);
  const gramSeen = new Int32Array(gramList.length).fill(-1);
  const formOccurrences = new Uint32Array(forms.length);
  const lengths = {
    title: new Uint32Array(articles),
    body: new Uint32Array(articles),
    words: new Uint32Array(articles),
    grams: new Uint32Array(articles)
  };
  for (let n = 0; n < articles; n++) {
    const from = forward.offsets[n];
    const titleEnd = from + forward.titles[n];
    for (let i = from; i < forward.offsets[n + 1]; i++) {
      const entry = forward.entries[i];
      if (entry === PARAGRAPH_END) continue;
      const form = formOf(entry);
      const surface = formSurface[form];
      const term = formTerm[form];
      formOccurrences[form]++;
      if (termSeen[term] !== n) {
        termSeen[term] = n;
        termDocuments[term]++;
      }
      if (surfaceSeen[surface] !== n) {
        surfaceSeen[surface] = n;
        surfaceDocuments[surface]++;
        for (const gram of gramsOfSurface[surface]) {
          if (gramSeen[gram] !== n) {
            gramSeen[gram] = n;
            gramDocuments[gram]++;
          }
        }
      }
      if (!movesOn(entry)) continue;
      lengths.words[n]++;
      lengths.grams[n] += gramsOfSurface[surface].length;
      if (forms[form].kind !== "stop") {
        if (i < titleEnd) lengths.title[n]++;
        else lengths.body[n]++;
      }
    }
  }
  const surfaceGrams = groupBy(
    surfaces.length,
    gramsOfSurface.flatMap((list, surface) => Array.from(list, () => surface)),
    gramsOfSurface.flatMap((list) => [...list])
  );
  const packedSurfaces = packStrings(surfaces);
  const packedTerms = packStrings(terms);
  const packedPrinted = packStrings(forms.map((form) => form.printed));
  const packedGrams = packStrings(gramList);
  return {
    lengths,
    vocabulary: {
      surfaceBytes: packedSurfaces.bytes,
      surfaceOffsets: packedSurfaces.offsets,
      surfaceDocuments,
      termBytes: packedTerms.bytes,
      termOffsets: packedTerms.offsets,
      termDocuments,
      formSurface,
      formTerm,
      formTraits,
      formOccurrences,
      printedBytes: packedPrinted.bytes,
      printedOffsets: packedPrinted.offsets,
      gramBytes: packedGrams.bytes,
      gramOffsets: packedGrams.offsets,
      gramDocuments,
      surfaceGramOffsets: surfaceGrams.offsets,
      surfaceGrams: surfaceGrams.values
    }
  };
}

// index/archive/rebuild.ts
var MAX_ARTICLE_BYTES = 4 << 20;
async function writeIndex(items, skipped, base, snapshot, total2, onProgress) {
  const progress = { stage: "reading", articles: 0, total: total2.articles, bytes: 0, totalBytes: total2.bytes };
  const report = () => onProgress({ ...progress });
  const texts = await snapshot.file("articles.ndjson");
  const originals = await snapshot.file("originals.bin");
  const places = await snapshot.file("places.bin");
  const columns = createColumnsBuilder();
  const collector = createCollector();
  const languages3 = { ar: 0, en: 0 };
  let articles = 0;
  let undated = 0;
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  report();
  for await (const item of items) {
    progress.articles++;
    if ("skipped" in item) {
      skipped.push(item.skipped);
      continue;
    }
    const { article, original } = item;
    await texts.write(Buffer.from(`${JSON.stringify(article)}
`, "utf8"));
    await originals.write(original);
    const { title, body } = searchedParagraphs(article);
    const text2 = (paragraph) => article.paragraphs[paragraph].text;
    await places.write(collector.article(title === null ? null : text2(title), body.map(text2)));
    columns.add(article, texts.length(), originals.length());
    articles++;
    languages3[article.language]++;
    progress.bytes += original.length;
    report();
  }
  progress.stage = "indexing";
  report();
  const { counts, vocabulary, forward, placeOffsets, lengths } = collector.finish(base);
  const terms = openStrings({ bytes: vocabulary.termBytes, offsets: vocabulary.termOffsets });
  const { postings, levels } = weighPostings(forward, vocabulary.formTerm, terms, lengths.title, lengths.body);
  const { columns: articleColumns, sources, authors } = columns.finish(placeOffsets);
  for (let n = 0; n < articles; n++) {
    if (articleColumns.firstDay[n] === 0) undated++;
    else {
      first = Math.min(first, articleColumns.firstDay[n]);
      last = Math.max(last, articleColumns.lastDay[n]);
    }
  }
  progress.stage = "writing";
  report();
  await snapshot.arrays("articles.bin", { ...articleColumns });
  await snapshot.arrays("vocabulary.bin", { ...vocabulary });
  await snapshot.arrays("forward.bin", { ...forward });
  await snapshot.arrays("lengths.bin", { ...lengths });
  await snapshot.arrays("postings.bin", { ...postings });
  await snapshot.arrays("analysis.bin", packFrozen(counts, base));
  skipped.sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
  return {
    format: FORMAT,
    analysis: ANALYSIS_VERSION,
    articles,
    undated,
    languages: languages3,
    dates: last > 0 ? { first: dayText(first), last: dayText(last) } : null,
    sources,
    authors,
    terms: terms.size,
    postings: postings.articles.length,
    levels,
    skipped
  };
}

// index/lexicon/senses.ts
var WINS = 5;
var HEAVIEST = 9;
function found(length, names, words2, language) {
  if (names.length === 0 && words2.length === 0) return null;
  const share = shareOfNames(names, words2);
  const other = language === "en" ? "ar" : "en";
  const typed = new Set(names.map((hit) => hit.form.text));
  const senses = new Collection();
  const synonyms = new Collection();
  const sum = total(names.map((hit) => hit.form.weight));
  for (const { thing, form } of names) {
    const portion = share * form.weight / sum;
    addForms(senses, other === "ar" ? thing.arabic : thing.english, other, portion);
    const others = (language === "ar" ? thing.arabic : thing.english).filter((name) => !typed.has(name.text));
    addForms(synonyms, others, language, portion);
  }
  if (share < 1) {
    const sum2 = total(words2.map((hit) => hit.weight));
    for (const hit of words2) senses.add(hit.words, hit.language, (1 - share) * hit.weight / sum2, "dictionary", hit.entry);
  }
  return { length, senses: senses.sorted(), synonyms: synonyms.sorted() };
}
function shareOfNames(names, words2) {
  if (names.length === 0) return 0;
  const heaviest = Math.max(...names.map((hit) => hit.form.weight));
  return words2.length === 0 || heaviest >= WINS ? 1 : heaviest / HEAVIEST;
}
function addForms(senses, forms, language, portion) {
  const sum = total(forms.map((form) => form.weight));
  for (const form of forms) senses.add(form.text, language, portion * form.weight / sum, "name list", form.entry);
}
function total(weights) {
  return weights.reduce((sum, weight) => sum + weight, 0);
}
var Collection = class {
  #senses = /* @__PURE__ */ new Map();
  add(words2, language, weight, label, entry) {
    const known = this.#senses.get(words2);
    if (known === void 0) {
      const sense = { words: words2.split(" "), language, weight, kind: entry.kind, label, entry };
      this.#senses.set(words2, { sense, heaviest: weight });
      return;
    }
    known.sense.weight += weight;
    if (weight > known.heaviest) {
      Object.assign(known.sense, { kind: entry.kind, label, entry });
      known.heaviest = weight;
    }
  }
  /** Falling weight, then spelling; made to sum to 1 against rounding and against what was left out. */
  sorted() {
    const senses = [...this.#senses.values()].map((known) => known.sense);
    const sum = total(senses.map((sense) => sense.weight));
    for (const sense of senses) sense.weight /= sum;
    return senses.sort((a, b) => b.weight - a.weight || (a.words.join(" ") < b.words.join(" ") ? -1 : 1));
  }
};

// index/lexicon/arabic-side.ts
var ANOTHER_FORM = 0.25;
var LAM2 = "\u0644";
var ARTICLE2 = "\u0627\u0644";
var LAM_AND_ARTICLE = "\u0644\u0644";
var CONJUNCTIONS = ["", "\u0648", "\u0641"];
var PARTICLES2 = ["", "\u0628", LAM2, "\u0643", "\u0633"];
var BEFORE_WORD = new Set(
  CONJUNCTIONS.flatMap(
    (first) => PARTICLES2.flatMap((second) => [first + second, first + (second === LAM2 ? LAM_AND_ARTICLE : second + ARTICLE2)])
  )
);
function arabicSide(entries, things, read) {
  const readings = /* @__PURE__ */ new Map();
  const names = /* @__PURE__ */ new Map();
  const rows = /* @__PURE__ */ new Map();
  for (const thing of things) {
    for (const form of thing.arabic) {
      const words2 = readOnce(form.text);
      gather(names, keyOf(words2), { thing, form, words: words2 });
    }
  }
  for (const entry of entries) {
    if (isName(entry)) continue;
    const words2 = readOnce(entry.arabic);
    gather(rows, keyOf(words2), { entry, words: words2, headWords: entry.english.split(" ").length });
  }
  return (words2, at) => {
    for (let length = Math.min(MOST_WORDS, words2.length - at); length > 0; length--) {
      const answer = lookUp(words2.slice(at, at + length));
      if (answer !== null) return answer;
    }
    return null;
  };
  function lookUp(run) {
    const key2 = keyOf(run);
    const named = names.get(key2) ?? [];
    const written = rows.get(key2) ?? [];
    const spelledNames = named.filter((name) => isSpelled(run, name.words));
    const spelledRows = new Set(written.filter((row2) => isSpelled(run, row2.words)));
    const meant = spelledNames.length > 0 ? spelledNames : spelledRows.size > 0 ? [] : named;
    const hits2 = written.map(
      (row2) => ({
        words: row2.entry.english,
        language: "en",
        weight: row2.entry.weight * (spelledRows.has(row2) ? 1 : ANOTHER_FORM) / row2.headWords,
        entry: row2.entry
      })
    );
    return found(run.length, meant, hits2, "ar");
  }
  function readOnce(text2) {
    const known = readings.get(text2);
    if (known !== void 0) return known;
    const words2 = read(text2);
    readings.set(text2, words2);
    return words2;
  }
}
function keyOf(words2) {
  return words2.map((word2) => word2.stem).join(" ");
}
function isSpelled(run, words2) {
  return run.every((word2, index) => isWordSpelled(word2.surface, words2[index].surface));
}
function isWordSpelled(surface, word2) {
  if (surface.endsWith(word2) && BEFORE_WORD.has(surface.slice(0, surface.length - word2.length))) return true;
  if (!word2.startsWith(ARTICLE2)) return false;
  const bare2 = word2.slice(ARTICLE2.length);
  const before = surface.slice(0, surface.length - bare2.length);
  return surface.endsWith(bare2) && before.endsWith(LAM_AND_ARTICLE) && BEFORE_WORD.has(before);
}

// index/lexicon/irregular.ts
var VERBS = `
  abide abode; arise arose arisen; be was were been being am are; bear bore borne; beat beaten; become became; begin began begun;
  behold beheld; bend bent; bet; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred; bring brought;
  broadcast; build built; burn burnt; buy bought; catch caught; choose chose chosen; cling clung; come came; creep crept; deal dealt;
  die dying; dig dug; do did done does; draw drew drawn; dream dreamt; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen;
  feed fed; feel felt; fight fought; find found; flee fled; fling flung; fly flew flown; forbid forbade forbidden; forget forgot forgotten;
  forgive forgave forgiven; freeze froze frozen; get got gotten; give gave given; go went gone goes; grind ground; grow grew grown; hang hung;
  have had has; hear heard; hide hid hidden; hold held; keep kept; kneel knelt; know knew known; lay laid; lead led; lean leant; learn learnt;
  leave left; lend lent; lie lay lain lying; light lit; lose lost; make made; mean meant; meet met; mistake mistook mistaken; overcome overcame;
  overthrow overthrew overthrown; oversee oversaw overseen; pay paid; prove proven; ride rode ridden; ring rang rung; rise rose risen; run ran;
  retake retook retaken; rebuild rebuilt; say said; see saw seen; seek sought; sell sold; send sent; sew sewn; shake shook shaken; shine shone;
  shoot shot; show shown; shrink shrank shrunk; sing sang sung; sink sank sunk; sit sat; slay slew slain; sleep slept; slide slid; smell smelt;
  sow sown; speak spoke spoken; speed sped; spell spelt; spend spent; spin spun; split; spoil spoilt; spring sprang sprung; stand stood;
  steal stole stolen; stick stuck; sting stung; stink stank stunk; strike struck stricken; strive strove striven; swear swore sworn; sweep swept;
  swell swollen; swim swam swum; swing swung; take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown;
  tread trod trodden; undergo underwent undergone; understand understood; undertake undertook undertaken; undo undone; uphold upheld;
  wake woke woken; wear wore worn; weave wove woven; weep wept; win won; wind wound; withdraw withdrew withdrawn; withhold withheld;
  withstand withstood; wring wrung; write wrote written; foresee foresaw foreseen; mislead misled; outdo outdid; tie tying; vie vying`;
var NOUNS = `
  man men; woman women; child children; person people; foot feet; tooth teeth; goose geese; mouse mice; ox oxen; life lives; wife wives;
  knife knives; leaf leaves; loaf loaves; thief thieves; half halves; shelf shelves; wolf wolves; calf calves; self selves; wharf wharves;
  crisis crises; basis bases; analysis analyses; hypothesis hypotheses; thesis theses; oasis oases; axis axes; diagnosis diagnoses;
  criterion criteria; phenomenon phenomena; medium media; datum data; bacterium bacteria; curriculum curricula; memorandum memoranda;
  referendum referenda; stadium stadia; stimulus stimuli; nucleus nuclei; alumnus alumni; index indices; vertex vertices; appendix appendices;
  policeman policemen; policewoman policewomen; spokesman spokesmen; spokeswoman spokeswomen; chairman chairmen; businessman businessmen;
  gunman gunmen; militiaman militiamen; fisherman fishermen; fireman firemen; Frenchman Frenchmen; Englishman Englishmen; countryman countrymen;
  clergyman clergymen; statesman statesmen; craftsman craftsmen; nobleman noblemen; passer-by passers-by; roof rooves; scarf scarves`;
var ADJECTIVES = `good better best; bad worse worst; far farther farthest further furthest; little less least; many more most; old elder eldest`;
var IRREGULAR_NOUNS = basesOf(NOUNS);
var IRREGULAR_FORMS = basesOf(`${VERBS};${NOUNS};${ADJECTIVES}`);
function basesOf(table2) {
  const bases = /* @__PURE__ */ new Map();
  for (const row2 of table2.toLowerCase().split(";")) {
    const [base = "", ...forms] = row2.trim().split(/\s+/);
    for (const form of forms) gather(bases, form, base);
  }
  return bases;
}

// index/lexicon/lemma.ts
var SHORTEST2 = 3;
var DOUBLED = /([bdfglmnprtz])\1$/;
var ENDINGS = [
  ["iest", ["y"]],
  ["ies", ["y", "ie"]],
  ["ied", ["y", "ie"]],
  ["ier", ["y"]],
  ["ily", ["y"]],
  ["ally", ["al", ""]],
  ["ably", ["able"]],
  ["ibly", ["ible"]],
  ["ing", ["", "e"]],
  ["est", ["", "e"]],
  ["es", ["", "e"]],
  ["ed", ["", "e"]],
  ["er", ["", "e"]],
  ["ly", ["", "e"]],
  ["s", [""]]
];
var SPELLINGS2 = [
  [/is(e|ed|es|ing|er|ation|ations|ational)$/, "iz$1", /iz(e|ed|es|ing|er|ation|ations|ational)$/, "is$1"],
  [/our(|s|ed|ing|er|ers|able|hood|hoods|ite|ites)$/, "or$1", /or(|s|ed|ing|er|ers|able|hood|hoods|ite|ites)$/, "our$1"],
  [/tre(|s)$/, "ter$1", /ter(|s)$/, "tre$1"],
  [/ence(|s|less)$/, "ense$1", /ense(|s|less)$/, "ence$1"],
  [/lyse(|d|s)$/, "lyze$1", /lyze(|d|s)$/, "lyse$1"],
  [/ll(ed|ing|er|ers)$/, "l$1", /([^l])l(ed|ing|er|ers)$/, "$1ll$2"],
  [/mme(|s)$/, "m$1", /([^m])m(|s)$/, "$1mme$2"],
  [/logue(|s)$/, "log$1", /log(|s)$/, "logue$1"]
];
function otherSpellings(word2) {
  const spellings2 = SPELLINGS2.flatMap(([british, toAmerican, american, toBritish]) => [
    word2.replace(british, toAmerican),
    word2.replace(american, toBritish)
  ]);
  return [...new Set(spellings2)].filter((spelling) => spelling !== word2);
}
function irregularBases(word2) {
  return IRREGULAR_FORMS.get(word2) ?? [];
}
function regularBases(word2) {
  const bases = /* @__PURE__ */ new Set();
  for (const [ending2, restored] of ENDINGS) {
    if (!word2.endsWith(ending2)) continue;
    const stem = word2.slice(0, -ending2.length);
    for (const end of restored) {
      if (stem.length + end.length < SHORTEST2) continue;
      bases.add(stem + end);
      if (end === "" && ending2 !== "s" && DOUBLED.test(stem)) bases.add(stem.slice(0, -1));
    }
  }
  return [...bases];
}
function singulars(word2) {
  const bases = [...IRREGULAR_NOUNS.get(word2) ?? []];
  if (!word2.endsWith("s") || word2.endsWith("ss") || word2.length <= SHORTEST2) return bases;
  bases.push(word2.slice(0, -1));
  if (word2.endsWith("ies")) bases.push(`${word2.slice(0, -3)}y`);
  if (word2.endsWith("es")) bases.push(word2.slice(0, -2));
  return bases;
}

// index/lexicon/english-side.ts
var LATIN_ARTICLES = /* @__PURE__ */ new Set(["al", "el", "ul", "ar", "ash", "az", "ad", "adh", "ath", "ez", "es", "esh", "ed"]);
var ONLY_IN_CAPITALS = /* @__PURE__ */ new Set(["IS", "US", "WHO", "AP", "IT", "OR", "AM", "PM"]);
function englishSide(entries, things, read) {
  const readings = /* @__PURE__ */ new Map();
  const names = /* @__PURE__ */ new Map();
  const rows = /* @__PURE__ */ new Map();
  for (const thing of things) {
    for (const form of thing.english) for (const key2 of keysOfName(form.text, read)) gather(names, key2, { thing, form });
  }
  for (const entry of entries) if (!isName(entry)) gather(rows, keyOf2(entry.english), entry);
  return (words2, at) => {
    for (let length = Math.min(MOST_WORDS, words2.length - at); length > 1; length--) {
      const answer = lookUpRun(words2.slice(at, at + length));
      if (answer !== null) return answer;
    }
    return at < words2.length ? lookUpWord(words2[at]) : null;
  };
  function lookUpRun(run) {
    const first = run.slice(0, -1).join(" ");
    const last = run.at(-1);
    for (const end of [last, ...singulars(last), ...otherSpellings(last)]) {
      const key2 = `${first} ${end}`;
      const answer = found(run.length, namesAt(key2), hits([rows.get(key2)]), "en");
      if (answer !== null) return answer;
    }
    if (!LATIN_ARTICLES.has(run[0])) return null;
    return found(run.length, namesAt(run.slice(1).join(" ")), [], "en");
  }
  function lookUpWord(word2) {
    const typed = namesAt(word2);
    const answer = found(1, typed, hits(headsOf(word2).map((head) => rows.get(head))), "en");
    if (answer !== null) return answer;
    for (const singular of singulars(word2)) {
      const answer2 = found(1, namesAt(singular), [], "en");
      if (answer2 !== null) return answer2;
    }
    return null;
  }
  function keyOf2(head) {
    const known = readings.get(head);
    if (known !== void 0) return known;
    const key2 = read(head).join(" ");
    readings.set(head, key2);
    return key2;
  }
  function namesAt(key2) {
    return names.get(key2) ?? [];
  }
  function headsOf(word2) {
    const isHead = (head) => rows.has(head);
    const spelled = [word2, ...otherSpellings(word2)].filter(isHead);
    const sure = [...spelled, ...irregularBases(word2).filter(isHead)];
    if (sure.length > 0) return [...new Set(sure)];
    const bases = regularBases(word2);
    return [...new Set([...bases, ...bases.flatMap(otherSpellings)].filter(isHead))];
  }
}
function hits(heads) {
  return heads.flatMap((head = []) => {
    const sum = head.reduce((sum2, entry) => sum2 + entry.weight, 0);
    return head.map((entry) => ({ words: entry.arabic, language: "ar", weight: entry.weight / sum, entry }));
  });
}
function keysOfName(name, read) {
  if (ONLY_IN_CAPITALS.has(name)) return [name];
  const words2 = read(name);
  const bare2 = words2.filter((word2) => !LATIN_ARTICLES.has(word2));
  return bare2.length === 0 || bare2.length === words2.length ? [words2.join(" ")] : [words2.join(" "), bare2.join(" ")];
}

// index/lexicon/glossary.ts
function thingsOf(entries) {
  const rows = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    if (!isName(entry)) continue;
    gather(rows, aliasOf(entry) ?? entry.english, entry);
  }
  return [...rows].map(([head, entries2]) => ({
    head,
    english: formsOf(entries2, (entry) => entry.english),
    arabic: formsOf(entries2, (entry) => entry.arabic)
  }));
}
function formsOf(entries, textOf) {
  const forms = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    const text2 = textOf(entry);
    const known = forms.get(text2);
    if (known === void 0 || entry.weight > known.weight) forms.set(text2, { text: text2, weight: entry.weight, entry });
  }
  return [...forms.values()];
}

// index/lexicon/dictionary.ts
function createDictionary(lexicon, reading) {
  const things = thingsOf(lexicon.entries);
  return {
    fromEnglish: englishSide(lexicon.entries, things, reading.english),
    fromArabic: arabicSide(lexicon.entries, things, reading.arabic)
  };
}

// index/queries/comparable.ts
var foldArabic = createArabicFold().surface;
var foldLatin = createLatinFold();
function comparable(text2) {
  return tokenize(text2).filter(({ overlay }) => !overlay).map(({ typed, script }) => script === "arabic" ? foldArabic(typed) : script === "latin" ? foldLatin(typed).toLowerCase() : typed).filter((word2) => word2 !== "").join(" ");
}
function withoutArticle(name) {
  return name.startsWith(ARTICLE) && name.length >= ARTICLE.length + 2 ? name.slice(ARTICLE.length) : name;
}

// index/queries/expand/forms.ts
var MAX_PREFIX_WORDS = 64;
var CLITICS_BEFORE_PREFIX = ["", "\u0648", "\u0641", "\u0628", "\u0643", "\u0644", "\u0627\u0644", "\u0648\u0627\u0644", "\u0641\u0627\u0644", "\u0628\u0627\u0644", "\u0643\u0627\u0644", "\u0644\u0644", "\u0648\u0644\u0644", "\u0648\u0628\u0627\u0644", "\u0648\u0628", "\u0648\u0644"];
var isBareOrPrefixed = (surface, bare2) => surface.endsWith(bare2) && CLITICS_BEFORE_PREFIX.includes(surface.slice(0, surface.length - bare2.length));
function languageOf2(text2) {
  const letter = /\p{L}/u.exec(text2)?.[0];
  return letter === void 0 ? null : /\p{Script=Arabic}/u.test(letter) ? "ar" : "en";
}
function byPosition(tokens) {
  const positions = [];
  for (const token of tokens) {
    if (token.overlay && positions.length > 0) positions[positions.length - 1].push(token);
    else positions.push([token]);
  }
  return positions;
}
function wordAlternatives(tokens, vocabulary, by, without) {
  const positions = byPosition(tokens);
  if (positions.length === 0) return [];
  const partOf = (token) => by === "term" ? partOfTerm(token.term, vocabulary, without) : partOfSurface(token.surface, vocabulary);
  const alternatives2 = [{ parts: positions.map(([main]) => partOf(main)), weight: 1, via: "form", crossed: false }];
  for (const position of positions) {
    for (const over of position.slice(1)) {
      if (over.kind === "joined" && over.script === "arabic") continue;
      if (by === "surface" && over.kind === "date") continue;
      alternatives2.push({ parts: [partOf(over)], weight: 1, via: over.kind === "date" ? "synonym" : "form", crossed: false });
    }
  }
  return alternatives2.filter(isPossible);
}
function phraseAlternative(tokens, vocabulary) {
  const positions = byPosition(tokens);
  const parts = positions.map((position) => {
    const joined = position.find((token) => token.kind === "joined" && token.script === "arabic");
    return partOfSurface((joined ?? position[0]).surface, vocabulary);
  });
  const alternative = { parts, weight: 1, via: "exact", crossed: false };
  return parts.length > 0 && isPossible(alternative) ? [alternative] : [];
}
function prefixAlternatives(prefix, vocabulary) {
  const arabic = languageOf2(prefix) === "ar";
  const surfaces = /* @__PURE__ */ new Set();
  for (const clitic of arabic ? CLITICS_BEFORE_PREFIX : [""]) {
    const [first, end] = vocabulary.surfaces.range(clitic + prefix);
    for (let s = first; s < end; s++) surfaces.add(s);
  }
  return [...surfaces].sort((a, b) => vocabulary.surfaceDocuments[b] - vocabulary.surfaceDocuments[a] || a - b).slice(0, MAX_PREFIX_WORDS).map((surface) => ({
    parts: [
      partOfForms(
        [...vocabulary.formsOfSurface(surface)].filter((form) => vocabulary.kindOf(form) !== "date"),
        vocabulary
      )
    ],
    weight: 1,
    via: "prefix",
    crossed: false
  })).filter(isPossible);
}
function writtenForms(tokens, vocabulary, most) {
  const positions = byPosition(tokens);
  if (positions.length !== 1 || positions[0][0].kind !== "word") return [];
  const { term, surface } = positions[0][0];
  const number = vocabulary.terms.find(term);
  if (number < 0) return [];
  const typed = vocabulary.surfaces.find(surface);
  return [...vocabulary.formsOfTerm(number)].filter((form) => vocabulary.formSurface[form] !== typed).sort((a, b) => vocabulary.formOccurrences[b] - vocabulary.formOccurrences[a] || a - b).slice(0, most).map((form) => ({ form, text: vocabulary.printed(form) }));
}
function partOfTerm(term, vocabulary, without = NO_FORMS) {
  const number = vocabulary.terms.find(term);
  if (number < 0) return { terms: [], forms: null };
  if (without.size === 0) return { terms: [number], forms: null };
  return { terms: [number], forms: new Set([...vocabulary.formsOfTerm(number)].filter((form) => !without.has(form))) };
}
var NO_FORMS = /* @__PURE__ */ new Set();
function partOfSurface(surface, vocabulary) {
  const number = vocabulary.surfaces.find(surface);
  return number < 0 ? { terms: [], forms: null } : partOfForms([...vocabulary.formsOfSurface(number)], vocabulary);
}
function partOfForms(forms, vocabulary) {
  return { terms: [...new Set(forms.map((form) => vocabulary.formTerm[form]))], forms: new Set(forms) };
}
var isPossible = (alternative) => alternative.parts.every((part) => part.terms.length > 0);

// index/queries/expand/plurals.ts
var OTHER_NUMBER = 0.3;
function createPlurals(pairs, analyzer) {
  const table2 = /* @__PURE__ */ new Map();
  const read = (text2) => {
    const [[token] = [], ...more] = byPosition(analyzer.analyze(text2));
    return token && more.length === 0 && token.kind === "word" ? { text: text2, surface: token.surface, term: token.term } : null;
  };
  const add2 = (word2, other) => {
    const list = table2.get(word2.term) ?? [];
    list.push({ word: word2, other });
    table2.set(word2.term, list);
  };
  for (const pair of pairs) {
    const [singular, plural] = pair.map(read);
    if (!singular || !plural || singular.term === plural.term) continue;
    add2(singular, plural);
    add2(plural, singular);
  }
  return table2;
}
function otherNumbers(item, { plurals, vocabulary }) {
  const positions = byPosition(item.tokens);
  if (positions.length !== 1) return [];
  const [[token]] = positions;
  return (plurals.get(token.term) ?? []).flatMap(({ word: word2, other }) => {
    if (!isBareOrPrefixed(token.surface, word2.surface)) return [];
    const number = vocabulary.terms.find(other.term);
    if (number < 0) return [];
    const forms = [...vocabulary.formsOfTerm(number)].filter(
      (form) => isBareOrPrefixed(vocabulary.surfaces.get(vocabulary.formSurface[form]), other.surface)
    );
    const alternative = { parts: [partOfForms(forms, vocabulary)], weight: OTHER_NUMBER, via: "form", crossed: false };
    if (forms.length === 0 || !isPossible(alternative)) return [];
    return [{ alternative, shown: { text: other.text, language: "ar", via: "form", weight: OTHER_NUMBER, on: true }, listedUnder: null }];
  });
}

// index/queries/expand/translation.ts
var LEAST_WEIGHT = 0.02;
var SYNONYMS = 0.8;
function translateWords(items, context) {
  const crossings = /* @__PURE__ */ new Map();
  for (const run of runsOfOneLanguage(items)) translateRun(run, context, crossings);
  return crossings;
}
function runsOfOneLanguage(items) {
  const runs = [];
  let before = null;
  for (const item of items) {
    const script = item.tokens[0]?.script;
    const language = script === "arabic" ? "ar" : script === "latin" ? "en" : null;
    if (language !== null) {
      if (language === before) runs[runs.length - 1].items.push(item);
      else runs.push({ language, items: [item] });
    }
    before = language;
  }
  return runs;
}
function translateRun({ language, items }, context, crossings) {
  const slots = items.flatMap((item) => byPosition(item.tokens).map(([token]) => ({ token, item })));
  const { dictionary } = context;
  const look = (from, to) => {
    const tokens = slots.slice(from, to).map(({ token }) => token);
    return language === "en" ? dictionary.fromEnglish(
      tokens.map(({ surface }) => surface),
      0
    ) : dictionary.fromArabic(
      tokens.map(({ surface, term }) => ({ surface, stem: term })),
      0
    );
  };
  for (let at = 0; at < slots.length; ) {
    let found2 = look(at, slots.length);
    let renderings = found2 ? renderingsOf(found2, context) : [];
    if (found2 && found2.length > 1 && renderings.length === 0) {
      found2 = look(at, at + 1);
      renderings = found2 ? renderingsOf(found2, context) : [];
    }
    const length = renderings.length > 0 && found2 ? found2.length : 1;
    const [first, ...others] = new Set(slots.slice(at, at + length).map((slot) => slot.item));
    add(first, renderings, crossings);
    for (const item of others) {
      add(
        item,
        renderings.map((rendering) => ({ ...rendering, listedUnder: first.text })),
        crossings
      );
    }
    at += length;
  }
}
function add(item, renderings, crossings) {
  if (renderings.length === 0) return;
  const list = crossings.get(item) ?? [];
  const shown = new Set(list.map((crossing) => crossing.shown.text));
  crossings.set(item, [...list, ...renderings.filter((rendering) => !shown.has(rendering.shown.text))]);
}
function renderingsOf(found2, context) {
  return [...heldOf(found2.senses, 1, context), ...heldOf(found2.synonyms, SYNONYMS, context)];
}
function heldOf(senses, whole, context) {
  const held = senses.flatMap((sense) => {
    const text2 = sense.words.join(" ");
    const parts = partsOf(text2, context);
    return parts ? [{ sense, text: text2, parts }] : [];
  });
  const sum = held.reduce((total2, { sense }) => total2 + sense.weight, 0);
  return held.flatMap(({ sense, text: text2, parts }) => {
    const weight = whole * sense.weight / sum;
    if (weight < LEAST_WEIGHT) return [];
    const synonym = whole !== 1;
    const via = synonym ? "synonym" : sense.label === "name list" ? "name" : "translation";
    const shown = { text: text2, language: sense.language, via, weight: Math.round(weight * 1e3) / 1e3, on: true };
    return [{ alternative: { parts, weight, via, crossed: !synonym }, shown, listedUnder: null }];
  });
}
function partsOf(text2, { analyzer, vocabulary }) {
  const positions = byPosition(analyzer.analyze(text2));
  const parts = positions.map(([token], p) => {
    const part = partOfTerm(token.term, vocabulary);
    return token.script === "latin" && p === positions.length - 1 ? withPlural(token.surface, part, vocabulary) : part;
  });
  return parts.length > 0 && parts.every((part) => part.terms.length > 0) ? parts : null;
}
function withPlural(surface, part, vocabulary) {
  const terms = new Set(part.terms);
  for (const plural of [`${surface}s`, `${surface}es`, surface.replace(/y$/, "ies")]) {
    const number = vocabulary.surfaces.find(plural);
    if (number >= 0) for (const form of vocabulary.formsOfSurface(number)) terms.add(vocabulary.formTerm[form]);
  }
  return { terms: [...terms], forms: null };
}

// index/queries/expand/expand.ts
var MAX_ALTERNATIVES = 16;
var LISTED_FORMS = 16;
var isStopItem = (item) => item.kind === "word" && item.tokens.every((token) => token.kind === "stop");
function expandItems(items, context, typing) {
  const onlyStopWords = items.every(isStopItem);
  const asked2 = onlyStopWords ? items : items.filter((item) => !isStopItem(item));
  const words2 = asked2.filter((item) => item.kind === "word");
  const crossings = context.expand === "auto" && !onlyStopWords ? translateWords(words2, context) : /* @__PURE__ */ new Map();
  const last = asked2[asked2.length - 1];
  return asked2.map((item) => {
    if (item.kind !== "or") return conceptOf(item, context, crossings.get(item) ?? [], typing && item === last);
    const members = item.items.map(
      (member) => conceptOf(
        member,
        context,
        context.expand === "auto" && member.kind === "word" ? translateWords([member], context).get(member) ?? [] : [],
        false
      )
    );
    return {
      kind: "or",
      text: item.text,
      at: item.at,
      language: null,
      alternatives: members.flatMap((member) => member.alternatives),
      surfaces: members.flatMap((member) => member.surfaces),
      grams: members.flatMap((member) => member.grams),
      expansions: members.flatMap((member) => member.expansions)
    };
  });
}
function conceptOf(item, context, crossings, unfinished) {
  const { vocabulary } = context;
  const head = { kind: item.kind, text: item.text, at: item.at };
  if (item.kind === "prefix") {
    const alternatives3 = prefixAlternatives(item.prefix, vocabulary);
    return { ...head, language: languageOf2(item.prefix), alternatives: alternatives3, surfaces: [], grams: [], expansions: [] };
  }
  const language = item.tokens.length > 0 ? item.tokens[0].script === "latin" ? "en" : item.tokens[0].script === "arabic" ? "ar" : null : null;
  if (item.kind === "phrase") {
    return { ...head, language, alternatives: phraseAlternative(item.tokens, vocabulary), surfaces: [], grams: [], expansions: [] };
  }
  const dropped = droppedFrom(item.text, context.drop);
  const forms = writtenForms(item.tokens, vocabulary, LISTED_FORMS);
  const expansions = [];
  const without = /* @__PURE__ */ new Set();
  for (const { form, text: text2 } of context.expand === "off" ? [] : forms) {
    const on = !dropped.has(comparable(text2));
    if (!on) without.add(form);
    expansions.push({ text: text2, language: languageOf2(text2) ?? "ar", via: "form", weight: 1, on });
  }
  const alternatives2 = wordAlternatives(item.tokens, vocabulary, context.expand === "off" ? "surface" : "term", without);
  if (unfinished) {
    const last = item.tokens[item.tokens.length - 1];
    alternatives2.push(...prefixAlternatives(last.surface, vocabulary).map((alternative) => ({ ...alternative, weight: 0.5 })));
  }
  const room = MAX_ALTERNATIVES - Math.min(alternatives2.length, MAX_ALTERNATIVES - 1);
  const related = context.expand === "off" ? [] : otherNumbers(item, context);
  for (const { alternative, shown, listedUnder } of [...related, ...crossings].sort((a, b) => b.alternative.weight - a.alternative.weight).slice(0, room)) {
    if (alternatives2.some((known) => sameParts(known, alternative))) continue;
    const on = !(listedUnder === null ? dropped : droppedFrom(listedUnder, context.drop)).has(comparable(shown.text));
    if (listedUnder === null) expansions.push({ ...shown, on });
    if (on) alternatives2.push(alternative);
  }
  return { ...head, language, alternatives: alternatives2, ...printedOf(item.tokens, vocabulary), expansions };
}
var sameParts = (a, b) => a.parts.length === b.parts.length && a.parts.every(
  ({ terms, forms }, p) => forms === null && terms.length === 1 && b.parts[p].forms === null && b.parts[p].terms[0] === terms[0]
);
function droppedFrom(text2, drop) {
  const word2 = comparable(text2);
  const dropped = /* @__PURE__ */ new Set();
  for (const pair of drop) {
    const colon = pair.indexOf(":");
    if (colon > 0 && comparable(pair.slice(0, colon)) === word2) dropped.add(comparable(pair.slice(colon + 1)));
  }
  return dropped;
}
function printedOf(tokens, vocabulary) {
  const surfaces = [];
  const found2 = [];
  for (const token of tokens) {
    if (token.overlay) continue;
    const surface = vocabulary.surfaces.find(token.surface);
    if (surface >= 0) surfaces.push(surface);
    if (token.kind !== "word" || token.script !== "arabic") continue;
    for (const gram of grams(token.surface)) {
      const number = vocabulary.grams.find(gram);
      if (number >= 0) found2.push(number);
    }
  }
  return { surfaces, grams: [...new Set(found2)] };
}

// index/queries/alternatives.ts
function joinAlternatives(text2, typed, warn) {
  const elements = typed.filter((element, i) => {
    const surplus = element.kind === "operator" && typed[i - 1]?.kind === "operator";
    if (surplus) warn("lone-operator", element.at);
    return !surplus;
  });
  const parts = [];
  let chain = [];
  const endChain = () => {
    if (chain.length > 0) parts.push({ item: alternatives(text2, chain), excluded: false });
    chain = [];
  };
  const isAlternative = (element) => element?.kind === "item" && !element.excluded;
  let joins = false;
  elements.forEach((element, i) => {
    if (element.kind === "operator") {
      joins = isAlternative(elements[i - 1]) && isAlternative(elements[i + 1]);
      if (!joins) warn("lone-operator", element.at);
      return;
    }
    if (!joins) endChain();
    joins = false;
    if (element.kind === "filter") return;
    if (element.excluded) parts.push({ item: element.item, excluded: true });
    else chain.push(element.item);
  });
  endChain();
  return parts;
}
function alternatives(text2, items) {
  if (items.length === 1) return items[0];
  const at = [items[0].at[0], items[items.length - 1].at[1]];
  return { kind: "or", text: text2.slice(...at), at, items };
}

// index/queries/limits.ts
var MOST_WORDS2 = 32;
var MOST_WORDS_OF_A_PHRASE = 16;
var MOST_ALTERNATIVES = 16;
var MOST_FILTERS = 20;
var wordsOf2 = (item) => item.kind === "phrase" ? item.tokens[item.tokens.length - 1].position + 1 : 1;
var spanOf = (items) => [items[0].at[0], items[items.length - 1].at[1]];
function withinLimits(text2, parts, warn) {
  const kept = [];
  const ignored = [];
  let left = MOST_WORDS2;
  for (const part of parts) {
    const items = part.item.kind === "or" ? part.item.items : [part.item];
    const fitting = [];
    for (const item of items.slice(0, MOST_ALTERNATIVES)) {
      if (ignored.length === 0 && wordsOf2(item) <= left) {
        left -= wordsOf2(item);
        fitting.push(item);
      } else ignored.push(item);
    }
    const surplus = items.slice(MOST_ALTERNATIVES);
    if (surplus.length > 0) warn("too-many-words", spanOf(surplus));
    if (fitting.length === 0) continue;
    if (part.excluded) kept.push(part);
    else kept.push({ item: alternatives(text2, fitting), excluded: false });
  }
  if (ignored.length > 0) warn("too-many-words", spanOf(ignored));
  return kept;
}

// index/queries/fields.ts
var UNKNOWN = "unknown";
var FIELD_NAMES = {
  source: ["source", "\u0627\u0644\u0645\u0635\u062F\u0631"],
  lang: ["lang", "\u0627\u0644\u0644\u063A\u0629"],
  author: ["author", "\u0627\u0644\u0643\u0627\u062A\u0628", "\u0627\u0644\u0645\u0624\u0644\u0641", "\u0628\u0642\u0644\u0645"],
  before: ["before", "\u0642\u0628\u0644"],
  after: ["after", "\u0628\u0639\u062F"],
  year: ["year", "\u0627\u0644\u0633\u0646\u0629", "\u0639\u0627\u0645"]
};
var LANGUAGE_NAMES = {
  ar: ["ar", "arabic", "\u0639\u0631\u0628\u064A", "\u0627\u0644\u0639\u0631\u0628\u064A\u0629"],
  en: ["en", "english", "\u0625\u0646\u062C\u0644\u064A\u0632\u064A", "\u0627\u0644\u0625\u0646\u062C\u0644\u064A\u0632\u064A\u0629", "\u0625\u0646\u0643\u0644\u064A\u0632\u064A", "\u0627\u0644\u0625\u0646\u0643\u0644\u064A\u0632\u064A\u0629"]
};
var UNKNOWN_NAMES = [UNKNOWN, "\u0645\u062C\u0647\u0648\u0644"];
var LONGEST_NAME = 64;
var key = (name) => withoutArticle(comparable(name));
function byName(names) {
  const entries = Object.entries(names);
  return new Map(entries.flatMap(([value, written]) => written.map((name) => [key(name), value])));
}
var fields = byName(FIELD_NAMES);
var languages = byName(LANGUAGE_NAMES);
var unknowns = new Set(UNKNOWN_NAMES.map(key));
var fieldNamed = (name) => name.length > LONGEST_NAME ? null : fields.get(key(name)) ?? null;
var languageNamed = (value) => languages.get(key(value)) ?? null;
var meansUnknown = (value) => unknowns.has(key(value));
var LANGUAGE_VALUES = Object.values(LANGUAGE_NAMES).flat();

// index/queries/signs.ts
var OTHER = 0;
var SPACE2 = 1;
var INVISIBLE3 = 2;
var LETTER2 = 3;
var DIGIT3 = 4;
var QUOTE = 5;
var BAR = 6;
var DASH = 7;
var COLON = 8;
var STAR = 9;
var OPENING = 10;
var SIGNS = new Map(
  [
    [QUOTE, '"\u201C\u201D\u201E\xAB\xBB\uFF02'],
    [BAR, "|\uFF5C"],
    [DASH, "-\uFF0D\uFE63"],
    [COLON, ":\uFF1A\uFE55\uFE13"],
    [STAR, "*\uFF0A\uFE61"],
    [OPENING, "([{\uFF08\uFF3B\uFF5B"]
  ].flatMap(([kind, signs]) => [...signs].map((sign) => [sign, kind]))
);
var ZERO_WIDTH_SPACE = "\u200B";
var BLANK = /^[\s\p{Cc}]$/u;
function kindOf2(character, kind) {
  const sign = SIGNS.get(character);
  if (sign !== void 0) return sign;
  if (withoutInvisible(character) === "") return INVISIBLE3;
  if (kind === DIGIT) return DIGIT3;
  if (kind !== SEPARATOR) return LETTER2;
  return character === ZERO_WIDTH_SPACE || BLANK.test(character) ? SPACE2 : OTHER;
}
function kindsOf(text2) {
  const kinds = new Uint8Array(text2.length);
  for (let i = 0; i < text2.length; i++) kinds[i] = kindOf2(text2[i], kindAt(text2, i));
  return kinds;
}
var isWordKind = (kind) => kind === LETTER2 || kind === DIGIT3;

// index/queries/scan.ts
var OPERATORS = /* @__PURE__ */ new Set(["OR", "\u0623\u0648", "\u0627\u0648"]);
var INSIDE_OPERATOR = new RegExp(`[\\p{M}\\p{Cf}${TATWEEL}]`, "gu");
var LONGEST_OPERATOR = 16;
var SCHEME_END = "://";
function isOperator(written) {
  return written.length <= LONGEST_OPERATOR && OPERATORS.has(written.normalize("NFKC").replace(INSIDE_OPERATOR, ""));
}
function scan(text2, warn) {
  const kinds = kindsOf(text2);
  const lexemes = [];
  let plainFrom = -1;
  const skip = (from, ...skipped) => {
    let i2 = from;
    while (i2 < text2.length && skipped.includes(kinds[i2])) i2++;
    return i2;
  };
  const endPlain = (at) => {
    if (plainFrom >= 0 && plainFrom < at) lexemes.push({ kind: "plain", content: [plainFrom, at] });
    plainFrom = -1;
  };
  const quoted = (open2, from) => {
    let close = open2 + 1;
    while (close < text2.length && kinds[close] !== QUOTE) close++;
    if (close === text2.length) warn("unclosed-quote", [from, close]);
    return { content: [open2 + 1, close], end: Math.min(close + 1, text2.length) };
  };
  const phrase2 = (from, open2) => {
    endPlain(from);
    const { content, end } = quoted(open2, from);
    lexemes.push({ kind: "phrase", at: [from, end], content, excluded: open2 > from });
    return end;
  };
  const field = (from, body, chunkEnd) => {
    const nameFrom = skip(body, OPENING);
    const colon = skip(nameFrom, LETTER2, INVISIBLE3);
    if (colon === nameFrom || kinds[colon] !== COLON || text2.slice(body, chunkEnd).includes(SCHEME_END)) return -1;
    const name = text2.slice(nameFrom, colon);
    const known = fieldNamed(name);
    const value = skip(colon + 1, INVISIBLE3);
    const opensQuote = value < text2.length && kinds[value] === QUOTE;
    const start = from === body ? nameFrom : from;
    if (known === null) {
      if (opensQuote || isWordKind(kinds[value])) warn("unknown-field", [start, colon + 1], name);
      return -1;
    }
    endPlain(from);
    const { content, end } = opensQuote ? quoted(value, start) : { content: [Math.min(value, chunkEnd), chunkEnd], end: Math.max(chunkEnd, colon + 1) };
    lexemes.push({ kind: "field", field: known, at: [start, end], content, excluded: from < body });
    return end;
  };
  const prefixes = (from, body, chunkEnd) => {
    let at = from;
    let begin = body;
    let before = OTHER;
    for (let i2 = body; i2 < chunkEnd; i2++) {
      if (kinds[i2] === INVISIBLE3) continue;
      if (kinds[i2] === STAR && isWordKind(before)) {
        const next = skip(i2 + 1, INVISIBLE3);
        if (next >= text2.length || !isWordKind(kinds[next])) {
          endPlain(at);
          lexemes.push({ kind: "prefix", at: [at, i2 + 1], content: [begin, i2], excluded: from < body });
          at = begin = i2 + 1;
        }
      }
      before = kinds[i2];
    }
    return begin;
  };
  const chunk = (from, body) => {
    const excluded = from < body;
    let end = body;
    while (end < text2.length && kinds[end] !== SPACE2 && kinds[end] !== QUOTE && kinds[end] !== BAR) end++;
    const fieldEnd = field(from, body, end);
    if (fieldEnd >= 0) return fieldEnd;
    if (!excluded && isOperator(text2.slice(body, end))) {
      endPlain(from);
      lexemes.push({ kind: "operator", at: [from, end] });
      return end;
    }
    const rest = prefixes(from, body, end);
    if (rest === end) return end;
    if (!excluded) {
      if (plainFrom < 0) plainFrom = rest;
    } else if (rest === body) {
      endPlain(from);
      lexemes.push({ kind: "chunk", at: [from, end], content: [body, end] });
    } else {
      lexemes.push({ kind: "chunk", at: [rest, end], content: [rest, end] });
    }
    return end;
  };
  let afterSpace = true;
  let i = 0;
  while (i < text2.length) {
    if (kinds[i] === SPACE2 || kinds[i] === INVISIBLE3) {
      if (kinds[i] === SPACE2) afterSpace = true;
      i++;
    } else if (kinds[i] === QUOTE) {
      i = phrase2(i, i);
      afterSpace = false;
    } else if (kinds[i] === BAR) {
      endPlain(i);
      lexemes.push({ kind: "operator", at: [i, i + 1] });
      i++;
      afterSpace = false;
    } else if (kinds[i] === DASH && afterSpace) {
      const body = skip(i + 1, INVISIBLE3);
      const nothing = skip(body, SPACE2, INVISIBLE3) === text2.length;
      if (nothing || kinds[body] === BAR) warn("lone-operator", [i, i + 1]);
      if (body === text2.length || kinds[body] === SPACE2 || kinds[body] === BAR) i = body;
      else i = kinds[body] === QUOTE ? phrase2(i, body) : chunk(i, body);
      afterSpace = false;
    } else {
      i = chunk(i, i);
      afterSpace = false;
    }
  }
  endPlain(text2.length);
  return lexemes;
}

// index/queries/near.ts
function candidate(folded, written) {
  return { folded, words: folded.includes(" ") ? folded.split(" ") : [], written };
}
var MOST_NEAR = 3;
var LONGEST_COMPARED = 64;
var slipsAllowed = (length) => Math.max(1, Math.min(3, Math.floor(length / 3)));
function editDistance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j <= most ? j : most + 1);
  for (let i = 1; i <= a.length; i++) {
    const row2 = new Array(b.length + 1).fill(most + 1);
    if (i <= most) row2[0] = i;
    let least = row2[0];
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j++) {
      const same = a[i - 1] === b[j - 1];
      row2[j] = Math.min(last[j] + 1, row2[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row2[j] = Math.min(row2[j], beforeLast[j - 2] + 1);
      least = Math.min(least, row2[j]);
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = row2;
  }
  return Math.min(last[b.length], most + 1);
}
var hasWords = (name, words2) => ` ${name} `.includes(` ${words2} `);
function distance(value, { folded, words: words2 }, most) {
  if (hasWords(folded, value)) return 0;
  return Math.min(editDistance(value, folded, most), ...words2.map((word2) => editDistance(value, word2, most)));
}
function nearest(value, candidates) {
  if (value === "" || value.length > LONGEST_COMPARED) return [];
  const most = slipsAllowed(value.length);
  const near = candidates.map((name) => ({ written: name.written, edits: distance(value, name, most) })).filter(({ edits }) => edits <= most).sort((a, b) => a.edits - b.edits);
  return [...new Set(near.map(({ written }) => written))].slice(0, MOST_NEAR);
}

// index/queries/names.ts
function spellings({ id, name }) {
  return [id, name.ar, name.en].filter((written) => written !== null).map((written) => candidate(comparable(written), written));
}
var isSource = (value, source) => spellings(source).some(({ folded }) => folded === value);
var isAuthor = (value, author) => value !== "" && hasWords(comparable(author), value);
var ofSources = /* @__PURE__ */ new WeakMap();
var ofAuthors = /* @__PURE__ */ new WeakMap();
function once(cache, list, fold) {
  const folded = cache.get(list) ?? fold(list);
  cache.set(list, folded);
  return folded;
}
var sourceNames = (sources) => once(ofSources, sources, (list) => list.flatMap(spellings));
var authorNames = (authors) => once(ofAuthors, authors, (list) => list.map((author) => candidate(comparable(author), author)));

// index/queries/values.ts
var BETWEEN_NAMES = " \xB7 ";
var languages2 = LANGUAGE_VALUES.map((name) => candidate(comparable(name), name));
function readFilter(text2, lexeme, known, warn) {
  const { field, at, excluded } = lexeme;
  const value = text2.slice(...lexeme.content);
  const folded = comparable(value);
  const start = at[0] + (excluded ? text2.slice(...at).search(/[\p{L}]/u) : 0);
  const typed = { at, text: text2.slice(start, at[1]), excluded };
  if (folded === "") {
    warn("empty-field", at);
    return null;
  }
  switch (field) {
    case "source": {
      const names = sourceNames(known.sources);
      if (!meansUnknown(folded) && !names.some((name) => name.folded === folded)) warnUnknown(folded, names, at, warn);
      return { field, ...typed, values: [meansUnknown(folded) ? UNKNOWN : folded] };
    }
    case "author": {
      const names = authorNames(known.authors);
      if (!meansUnknown(folded) && !names.some((name) => hasWords(name.folded, folded))) warnUnknown(folded, names, at, warn);
      return { field, ...typed, values: [meansUnknown(folded) ? UNKNOWN : folded] };
    }
    case "lang": {
      const language = languageNamed(folded);
      if (language === null) warnUnknown(folded, languages2, at, warn);
      return { field, ...typed, values: language === null ? [] : [language] };
    }
    default: {
      const range = field === "year" ? years(value) : bound(value, field);
      if (range !== null) return { field: "date", ...typed, range };
      warn("bad-date", at);
      return null;
    }
  }
}
function warnUnknown(value, names, at, warn) {
  warn("unknown-value", at, nearest(value, names).join(BETWEEN_NAMES) || null);
}
var LONGEST_DATE = 64;
var AROUND_VALUE = /^[\s\p{P}]+|[\s\p{P}]+$/gu;
function bound(value, side) {
  if (value.length > LONGEST_DATE) return null;
  const days = parseDate(value.replace(AROUND_VALUE, ""));
  if (days === null) return null;
  return side === "before" ? { from: null, to: shifted(days.from, -1) } : { from: shifted(days.to, 1), to: null };
}
var MILLISECONDS_OF_A_DAY = 864e5;
var LAST_DAY = "9999-12-31";
function shifted(day, by) {
  if (day === LAST_DAY && by > 0) return day;
  return new Date(Date.parse(day) + by * MILLISECONDS_OF_A_DAY).toISOString().slice(0, 10);
}
var RANGE_DOTS = /\.\.+/;
var YEAR = /^\d{4}$/;
function years(value) {
  if (value.length > LONGEST_DATE) return null;
  const ends = value.normalize("NFKC").split(RANGE_DOTS).map(comparable);
  if (ends.length > 2 || ends.every((end) => end === "") || !ends.every((end) => end === "" || YEAR.test(end))) return null;
  const [from, to] = ends.length === 1 ? [ends[0], ends[0]] : ends;
  return from !== "" && to !== "" && from > to ? daysOf2(to, from) : daysOf2(from, to);
}
function daysOf2(from, to) {
  return { from: from === "" ? null : `${from}-01-01`, to: to === "" ? null : `${to}-12-31` };
}

// index/queries/warnings.ts
var WARNINGS_OF_A_CODE = 8;
function collectWarnings() {
  const warnings = [];
  const counts = /* @__PURE__ */ new Map();
  return {
    warn(code, at, detail = null) {
      const count = counts.get(code) ?? 0;
      counts.set(code, count + 1);
      if (count < WARNINGS_OF_A_CODE) warnings.push({ code, at, detail });
    },
    list: () => warnings.sort((a, b) => a.at[0] - b.at[0])
  };
}

// index/queries/words.ts
var SHORTEST_PREFIX = 2;
var WORD_CHARACTER2 = /[\p{L}\p{N}]/u;
function tokensIn(text2, [from, to], analyzer) {
  return analyzer.analyze(text2.slice(from, to)).map((token) => ({
    start: token.start + from,
    end: token.end + from,
    wordStart: token.wordStart + from,
    wordEnd: token.wordEnd + from,
    typed: token.typed,
    surface: token.surface,
    term: token.term,
    kind: token.kind,
    script: token.script,
    capital: token.capital,
    position: token.position,
    overlay: token.overlay
  }));
}
function itemTokens(tokens, warn) {
  const first = tokens[0].position;
  for (const token of tokens) token.position -= first;
  const beyond = tokens.filter(({ position }) => position >= MOST_WORDS_OF_A_PHRASE);
  if (beyond.length === 0) return tokens;
  const cut = beyond.reduce((least, { overlay, start }) => overlay ? least : Math.min(least, start), Number.POSITIVE_INFINITY);
  warn("phrase-too-long", [cut, beyond.reduce((most, { end }) => Math.max(most, end), cut)]);
  return tokens.filter(({ position, end, overlay }) => position < MOST_WORDS_OF_A_PHRASE && !(overlay && end > cut));
}
function wordItem(text2, at, tokens, warn) {
  return { kind: "word", text: text2.slice(...at), at, tokens: itemTokens(tokens, warn) };
}
function writtenWords(tokens) {
  const words2 = [];
  for (const token of tokens) {
    const from = Math.min(token.start, token.wordStart);
    const to = Math.max(token.end, token.wordEnd);
    let first = words2.length;
    while (first > 0 && words2[first - 1].at[1] > from) first--;
    const [word2, ...others] = words2.splice(first);
    if (word2 === void 0) words2.push({ at: [from, to], tokens: [token] });
    else {
      for (const other of others) word2.tokens.push(...other.tokens);
      word2.tokens.push(token);
      word2.at = [Math.min(word2.at[0], from), Math.max(word2.at[1], to, ...others.map(({ at }) => at[1]))];
      words2.push(word2);
    }
  }
  return words2;
}
function plainWords(text2, span, analyzer, warn) {
  return writtenWords(tokensIn(text2, span, analyzer)).map(({ at, tokens }) => wordItem(text2, at, tokens, warn));
}
function joinedWords(text2, span, at, analyzer, warn) {
  const tokens = tokensIn(text2, span, analyzer);
  if (tokens.length === 0) return null;
  const words2 = writtenWords(tokens);
  return { ...wordItem(text2, [words2[0].at[0], words2[words2.length - 1].at[1]], tokens, warn), at };
}
function phrase(text2, span, at, analyzer, warn) {
  const tokens = tokensIn(text2, span, analyzer);
  if (tokens.length === 0) return null;
  return { kind: "phrase", text: text2.slice(...span).trim(), at, tokens: itemTokens(tokens, warn) };
}
function beginning({ at, tokens }) {
  const joined = tokens.find(({ kind, start, end }) => kind === "joined" && start <= at[0] && end >= at[1]);
  if (joined !== void 0) return { prefix: joined.surface, from: at[0] };
  const last = tokens.findLast(({ overlay }) => !overlay);
  return { prefix: last.surface, from: last === tokens[0] ? at[0] : last.start };
}
function prefixWords(text2, span, at, analyzer, warn) {
  const words2 = writtenWords(tokensIn(text2, span, analyzer));
  const starred = words2.at(-1);
  const touchesStar = starred !== void 0 && !WORD_CHARACTER2.test(text2.slice(starred.at[1], span[1]));
  const { prefix, from } = touchesStar ? beginning(starred) : { prefix: "", from: span[0] };
  if ([...prefix].length < SHORTEST_PREFIX) {
    warn("prefix-too-short", at);
    return words2.map((word2) => wordItem(text2, word2.at, word2.tokens, warn));
  }
  const before = words2.slice(0, -1).map((word2) => wordItem(text2, word2.at, word2.tokens, warn));
  const parts = starred.tokens.filter(({ end }) => end <= from);
  if (parts.length > 0) before.push(wordItem(text2, [starred.at[0], from], parts, warn));
  const start = before.length > 0 ? from : at[0];
  const item = { kind: "prefix", text: text2.slice(from, span[1]), at: [start, at[1]], prefix };
  return [...before, item];
}

// index/queries/parse.ts
function parse(text2, context) {
  const { warn, list } = collectWarnings();
  const elements = [];
  const filters = [];
  const fields2 = [];
  for (const lexeme of scan(text2, warn)) {
    if (lexeme.kind === "operator") elements.push(lexeme);
    else if (lexeme.kind === "field") {
      elements.push({ kind: "filter" });
      if (filters.length < MOST_FILTERS) {
        const filter = readFilter(text2, lexeme, context, warn);
        if (filter !== null) filters.push(filter);
      } else fields2.push(lexeme.at);
    } else {
      const excluded2 = lexeme.kind === "chunk" || lexeme.kind !== "plain" && lexeme.excluded;
      for (const item of itemsOf(text2, lexeme, context.analyzer, warn)) elements.push({ kind: "item", item, excluded: excluded2 });
    }
  }
  if (fields2.length > 0) warn("too-many-filters", [fields2[0][0], fields2[fields2.length - 1][1]]);
  const parts = withinLimits(text2, joinAlternatives(text2, elements, warn), warn);
  const items = parts.filter((part) => !part.excluded).map((part) => part.item);
  const excluded = parts.filter((part) => part.excluded).map((part) => part.item);
  if (items.length > 0 && items.every(isStopWord)) warn("only-stop-words", [items[0].at[0], items[items.length - 1].at[1]]);
  return { text: text2, items, excluded, filters, warnings: list() };
}
function itemsOf(text2, lexeme, analyzer, warn) {
  const { content } = lexeme;
  switch (lexeme.kind) {
    case "plain":
      return plainWords(text2, content, analyzer, warn);
    case "prefix":
      return prefixWords(text2, content, lexeme.at, analyzer, warn);
    case "chunk": {
      const item = joinedWords(text2, content, lexeme.at, analyzer, warn);
      if (item !== null) return [item];
      if (content[0] > lexeme.at[0]) warn("lone-operator", lexeme.at);
      return [];
    }
    case "phrase": {
      const item = phrase(text2, content, lexeme.at, analyzer, warn);
      if (item !== null) return [item];
      if (content[1] < lexeme.at[1]) warn("empty-phrase", lexeme.at);
      return [];
    }
  }
}
var isStopWord = (item) => item.kind === "or" ? item.items.every(isStopWord) : item.kind === "word" && item.tokens.every(({ kind }) => kind === "stop");

// index/ranking/score.ts
var SURFACE = 0.3;
var GRAMS = 0.3;
var LEAD = 1.5;
var LEAD_WORDS = 60;
var PROXIMITY = 0.1;
var PROXIMITY_WINDOW = 8;
var UNORDERED = 0.5;
var COVERAGE = 0.5;
var CROSSED = 0.8;
var B_PRINTED = 0.65;
var plainFrequency = (count, length, meanLength2) => count / (1 - B_PRINTED + B_PRINTED * length / meanLength2);

// index/ranking/candidates.ts
function createAccumulators(articles) {
  return {
    scores: new Float32Array(articles),
    answered: new Uint32Array(articles),
    scored: new Uint8Array(articles),
    touched: new Uint32Array(articles),
    touchedCount: 0
  };
}
function resetAccumulators(accumulators) {
  const { scores, answered, scored, touched, touchedCount } = accumulators;
  for (let i = 0; i < touchedCount; i++) {
    const n = touched[i];
    scores[n] = 0;
    answered[n] = 0;
    scored[n] = 0;
  }
  accumulators.touchedCount = 0;
}
function accumulate(plan, index, accumulators, expired) {
  const { scores, answered, scored, touched } = accumulators;
  const bump = (n, value, concept) => {
    if (answered[n] === 0) touched[accumulators.touchedCount++] = n;
    if (scored[n] === concept + 1) return;
    scored[n] = concept + 1;
    answered[n] |= 1 << concept;
    scores[n] += value;
  };
  for (const { number, alternatives: alternatives2, idf } of plan.concepts) {
    for (const planned of [...alternatives2].sort((a, b) => worth(b) - worth(a))) {
      if (expired()) return false;
      const scale = idf * worth(planned);
      const { matches, alternative } = planned;
      if (matches) {
        for (let i = 0; i < matches.articles.length; i++) {
          const n = matches.articles[i];
          bump(n, scale * impactOf(n, matches.title[i], matches.body[i], index), number);
        }
        continue;
      }
      const lists = index.postings.slots(index.vocabulary.terms.get(alternative.parts[0].terms[0]));
      for (let slot = 0; slot < lists.length; slot++) {
        const list = lists[slot];
        if (!list) continue;
        const value = scale * index.levels[slot];
        for (let i = 0; i < list.length; i++) bump(list[i], value, number);
      }
    }
  }
  return true;
}
var worth = ({ alternative }) => alternative.weight * (alternative.crossed ? CROSSED : 1);
function impactOf(article, title, body, { lengths, means, levels }) {
  const fields2 = { title: lengths.title[article], body: lengths.body[article], meanTitle: means.title, meanBody: means.body };
  return nearestLevel(saturate(fieldFrequency(title, body, fields2)), levels);
}

// index/ranking/filters.ts
var FAILS = { source: 1, lang: 2, year: 4, author: 8, other: 16 };
var UNKNOWN2 = "unknown";
function createCheck(restrictions, typed, index) {
  const tests = [];
  const { columns } = index.store;
  const add2 = (bit, passes) => {
    tests.push({ bit, passes });
  };
  if (restrictions.years.length > 0) {
    const years2 = new Set(restrictions.years.map((year) => year === UNKNOWN2 ? 0 : Number(year)));
    add2(FAILS.year, (n) => years2.has(Math.floor(columns.firstDay[n] / 1e4)));
  }
  const from = restrictions.from ? dayNumber(restrictions.from, "first") : null;
  const to = restrictions.to ? dayNumber(restrictions.to, "last") : null;
  const bounded = from !== null || to !== null;
  const undated = restrictions.undated ?? (bounded ? "exclude" : "include");
  if (bounded || undated !== "include") {
    add2(FAILS.other, (n) => {
      if (columns.firstDay[n] === 0) return undated !== "exclude";
      return undated !== "only" && within(n, from, to);
    });
  }
  function within(n, lower, upper) {
    return (lower === null || columns.lastDay[n] >= lower) && (upper === null || columns.firstDay[n] <= upper);
  }
  const asked2 = { source: restrictions.sources, lang: restrictions.languages, author: restrictions.authors };
  for (const field of ["source", "lang", "author"]) {
    const test = (values) => field === "lang" ? passesLanguages(values, index) : field === "source" ? passesSources(values, index) : passesAuthors(values, index);
    const wanted = asked2[field].length > 0 ? [test(asked2[field])] : [];
    for (const filter of typed) {
      if (filter.field !== field) continue;
      const passes = test(filter.values);
      if (filter.excluded) add2(FAILS.other, (n) => !passes(n));
      else wanted.push(passes);
    }
    if (wanted.length > 0) add2(FAILS[field], (n) => wanted.some((passes) => passes(n)));
  }
  for (const filter of typed) {
    if (filter.field !== "date") continue;
    const lower = filter.range.from ? dayNumber(filter.range.from, "first") : null;
    const upper = filter.range.to ? dayNumber(filter.range.to, "last") : null;
    const passes = (n) => columns.firstDay[n] !== 0 && within(n, lower, upper);
    add2(FAILS.other, filter.excluded ? (n) => !passes(n) : passes);
  }
  if (tests.length === 0) return () => 0;
  return (n) => {
    let failed = 0;
    for (const { bit, passes } of tests) if (!passes(n)) failed |= bit;
    return failed;
  };
}
function passesLanguages(languages3, { store }) {
  const wanted = new Set(languages3.map((language) => LANGUAGES.indexOf(language)));
  return (n) => wanted.has(store.columns.language[n]);
}
function passesSources(sources, { store, manifest }) {
  const values = sources.map(comparable);
  const wanted = /* @__PURE__ */ new Set();
  if (sources.includes(UNKNOWN2)) wanted.add(0);
  manifest.sources.forEach((source, i) => {
    if (values.some((value) => isSource(value, source))) wanted.add(i + 1);
  });
  return (n) => wanted.has(store.columns.source[n]);
}
function passesAuthors(authors, { manifest, store }) {
  const values = authors.filter((author) => author !== UNKNOWN2).map(comparable);
  const numbers = new Set(manifest.authors.flatMap((name, i) => values.some((value) => isAuthor(value, name)) ? [i] : []));
  const unnamed = authors.includes(UNKNOWN2);
  return (n) => {
    const own = store.authorsOf(n);
    return own.length === 0 ? unnamed : own.some((author) => numbers.has(author));
  };
}

// index/ranking/facets.ts
var MAX_FACET_VALUES = 20;
var MAX_BUCKETS = 200;
var UNLABELLED = { ar: null, en: null };
function countFacet(name, matched, restrictions, index) {
  const { store, manifest } = index;
  const counts = /* @__PURE__ */ new Map();
  const bump = (key2) => {
    counts.set(key2, (counts.get(key2) ?? 0) + 1);
  };
  const keysOf = {
    source: (n) => bump(store.columns.source[n] - 1),
    lang: (n) => bump(store.columns.language[n]),
    year: (n) => bump(Math.floor(store.columns.firstDay[n] / 1e4) || -1),
    author: (n) => {
      const authors = store.authorsOf(n);
      if (authors.length === 0) bump(-1);
      for (const author of authors) bump(author);
    }
  };
  const others = ~FAILS[name];
  const visit = keysOf[name];
  for (let i = 0; i < matched.articles.length; i++) if ((matched.failed[i] & others) === 0) visit(matched.articles[i]);
  const chosen = {
    source: restrictions.sources,
    lang: restrictions.languages,
    year: restrictions.years,
    author: restrictions.authors
  }[name];
  const same = name === "author" ? (a, b) => comparable(a) === comparable(b) : (a, b) => a === b;
  const describe2 = (key2) => {
    if (key2 < 0) return { value: "unknown", label: UNLABELLED };
    if (name === "source") return { value: manifest.sources[key2].id, label: manifest.sources[key2].name };
    if (name === "lang") return { value: LANGUAGES[key2], label: UNLABELLED };
    if (name === "year") return { value: String(key2).padStart(4, "0"), label: UNLABELLED };
    return { value: manifest.authors[key2], label: UNLABELLED };
  };
  const values = [...counts].map(([key2, count]) => {
    const { value, label } = describe2(key2);
    return { value, label, count, selected: chosen.some((other) => same(other, value)) };
  });
  for (const value of chosen) {
    if (values.some((known) => same(known.value, value))) continue;
    const source = name === "source" ? manifest.sources.find(({ id }) => id === value) : void 0;
    values.push({ value, label: source?.name ?? UNLABELLED, count: 0, selected: true });
  }
  values.sort(
    (a, b) => Number(b.selected) - Number(a.selected) || b.count - a.count || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0)
  );
  return { values: values.slice(0, MAX_FACET_VALUES), more: values.length > MAX_FACET_VALUES };
}
function countHistogram(interval, matched, index) {
  const { firstDay } = index.store.columns;
  let undated = 0;
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  const passing = matched.articles.filter((_, i) => matched.failed[i] === 0);
  for (const n of passing) {
    const day = firstDay[n];
    if (day === 0) undated++;
    else {
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
  }
  if (last === 0) return { interval: interval === "auto" ? "year" : interval, undated, buckets: [] };
  const span = { day: daysBetween(first, last) + 1, month: ordinal(last, "month") - ordinal(first, "month") + 1 };
  let step = interval === "auto" ? span.day <= 62 ? "day" : span.month <= 60 ? "month" : "year" : interval;
  if (step === "day" && span.day > MAX_BUCKETS) step = "month";
  if (step === "month" && span.month > MAX_BUCKETS) step = "year";
  const start = ordinal(first, step);
  const buckets = Array.from({ length: ordinal(last, step) - start + 1 }, (_, i) => ({ ...boundsOf(start + i, step), count: 0 }));
  for (const n of passing) if (firstDay[n] !== 0) buckets[ordinal(firstDay[n], step) - start].count++;
  return { interval: step, undated, buckets };
}
var MILLISECONDS_A_DAY = 864e5;
var dayOf = (day) => Date.UTC(Math.floor(day / 1e4), Math.floor(day / 100) % 100 - 1, day % 100) / MILLISECONDS_A_DAY;
var daysBetween = (first, last) => dayOf(last) - dayOf(first);
function ordinal(day, step) {
  const year = Math.floor(day / 1e4);
  if (step === "year") return year;
  return step === "month" ? year * 12 + Math.floor(day / 100) % 100 - 1 : dayOf(day);
}
function boundsOf(number, step) {
  if (step === "day") {
    const text2 = new Date(number * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
    return { from: text2, to: text2 };
  }
  if (step === "year") return { from: dayText(number * 1e4 + 101), to: dayText(number * 1e4 + 1231) };
  const year = Math.floor(number / 12);
  const month = number % 12 + 1;
  const lastDay2 = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { from: dayText(year * 1e4 + month * 100 + 1), to: dayText(year * 1e4 + month * 100 + lastDay2) };
}

// index/ranking/sequences.ts
var CLOCK_EVERY = 256;
function matchSequence(alternative, index, expired) {
  const { forward, vocabulary } = index;
  const { parts } = alternative;
  const candidates = candidateArticles(parts, index);
  const keys = [];
  const values = [];
  const partNumbers = parts.map((part) => new Set(formsOfPart(part, index)));
  for (let p = parts.length - 1; p >= 0; p--) {
    for (const form of partNumbers[p]) {
      keys.push(form);
      values.push(p);
    }
  }
  const forms = [...new Set(keys)];
  const slotOf = new Map(forms.map((form, i) => [form, i]));
  const partsOf2 = groupBy(
    forms.length,
    keys.map((form) => slotOf.get(form)),
    values
  );
  const slotOfForm = new Int32Array(vocabulary.formCount).fill(-1);
  for (const [form, slot] of slotOf) slotOfForm[form] = slot;
  const articles = [];
  const title = [];
  const body = [];
  const endedAt = new Float64Array(parts.length);
  let looked = 0;
  for (const n of candidates) {
    if (++looked % CLOCK_EVERY === 0 && expired()) break;
    endedAt.fill(Number.NEGATIVE_INFINITY);
    let position = -1;
    let inTitle = 0;
    let inBody = 0;
    const from = forward.offsets[n];
    const titleEnd = from + forward.titles[n];
    for (let i = from; i < forward.offsets[n + 1]; i++) {
      const entry = forward.entries[i];
      if (entry === PARAGRAPH_END) {
        position += PARAGRAPH_GAP;
        continue;
      }
      if (movesOn(entry)) position++;
      const slot = slotOfForm[formOf(entry)];
      if (slot < 0) continue;
      for (let k = partsOf2.offsets[slot]; k < partsOf2.offsets[slot + 1]; k++) {
        const part = partsOf2.values[k];
        if (part > 0 && endedAt[part - 1] !== position - 1) continue;
        if (part === parts.length - 1 && endedAt[part] !== position) {
          if (i < titleEnd) inTitle++;
          else inBody++;
        }
        endedAt[part] = position;
      }
    }
    if (inTitle + inBody > 0) {
      articles.push(n);
      title.push(inTitle);
      body.push(inBody);
    }
  }
  return { articles: Uint32Array.from(articles), title: Uint32Array.from(title), body: Uint32Array.from(body) };
}
function* formsOfPart(part, index) {
  for (const term of part.terms) {
    for (const form of index.vocabulary.formsOfTerm(term)) if (part.forms === null || part.forms.has(form)) yield form;
  }
}
function candidateArticles(parts, index) {
  const documents = (part) => part.terms.reduce((sum, term) => sum + index.vocabulary.termDocuments[term], 0);
  const byRarity = [...parts].sort((a, b) => documents(a) - documents(b));
  let found2 = articlesOfPart(byRarity[0], index);
  for (const part of byRarity.slice(1)) {
    if (found2.length === 0) break;
    const others = new Uint8Array(index.store.count);
    for (const term of part.terms) {
      for (const list of index.postings.slots(index.vocabulary.terms.get(term)))
        if (list) for (let i = 0; i < list.length; i++) others[list[i]] = 1;
    }
    found2 = found2.filter((n) => others[n] === 1);
  }
  return found2;
}
function articlesOfPart(part, index) {
  const seen = /* @__PURE__ */ new Set();
  for (const term of part.terms) {
    for (const list of index.postings.slots(index.vocabulary.terms.get(term)))
      if (list) for (let i = 0; i < list.length; i++) seen.add(list[i]);
  }
  return Uint32Array.from(seen).sort();
}

// index/ranking/plan.ts
function planConcepts(concepts, index, expired) {
  const roles = /* @__PURE__ */ new Map();
  let sequences = 0;
  const planned = concepts.map((concept, number) => {
    const alternatives2 = concept.alternatives.map((alternative, a) => {
      const parts = alternative.parts.length;
      const sequence = parts > 1 ? sequences : -1;
      if (parts > 1) sequences += parts;
      alternative.parts.forEach((part, p) => {
        for (const form of formsOfPart(part, index)) {
          const role = {
            concept: number,
            alternative: a,
            part: p,
            parts,
            weight: alternative.weight,
            crossed: alternative.crossed,
            sequence
          };
          const known = roles.get(form);
          if (known) known.push(role);
          else roles.set(form, [role]);
        }
      });
      if (isPlain2(alternative, index)) {
        return { alternative, matches: null, documentFrequency: index.vocabulary.termDocuments[alternative.parts[0].terms[0]] };
      }
      const matches = matchSequence(alternative, index, expired);
      return { alternative, matches, documentFrequency: matches.articles.length };
    });
    const weighted = alternatives2.reduce((sum, { alternative, documentFrequency: documentFrequency2 }) => sum + alternative.weight * documentFrequency2, 0);
    const documentFrequency = Math.min(weighted, index.store.count);
    return { concept, number, alternatives: alternatives2, documentFrequency, idf: inverseDocumentFrequency(index.store.count, documentFrequency) };
  });
  for (const list of roles.values()) list.sort((a, b) => a.weight - b.weight);
  return { concepts: planned, roles, sequences };
}
function isPlain2(alternative, index) {
  if (alternative.parts.length !== 1) return false;
  const [{ terms, forms }] = alternative.parts;
  if (terms.length !== 1) return false;
  return forms === null || index.vocabulary.formsOfTerm(terms[0]).every((form) => forms.has(form));
}

// index/ranking/rerank.ts
var ALL_PARTS = { surface: SURFACE, grams: GRAMS, proximity: PROXIMITY, coverage: COVERAGE };
function createScorer(plan, index, parts = ALL_PARTS) {
  const { forward, vocabulary, lengths, means, store } = index;
  const concepts = plan.concepts;
  const count = concepts.length;
  const idf = concepts.map((concept) => concept.idf);
  const meanIdf = idf.reduce((sum, value) => sum + value, 0) / Math.max(1, count);
  const totalIdf = Math.max(
    idf.reduce((sum, value) => sum + value, 0),
    1e-9
  );
  const surfaceNumbers = parts.surface > 0 ? [...new Set(concepts.flatMap(({ concept }) => concept.surfaces))] : [];
  const surfaceIdf = surfaceNumbers.map((surface) => inverseDocumentFrequency(store.count, vocabulary.surfaceDocuments[surface]));
  const surfaceIndex = new Map(surfaceNumbers.map((surface, i) => [surface, i]));
  const gramNumbers = parts.grams > 0 ? [...new Set(concepts.flatMap(({ concept }) => concept.grams))] : [];
  const gramIdf = gramNumbers.map((gram) => inverseDocumentFrequency(store.count, vocabulary.gramDocuments[gram]));
  const gramIndex = new Map(gramNumbers.map((gram, i) => [gram, i]));
  const { offsets: gramOffsets, values: gramValues } = vocabulary.gramsOfSurfaces;
  const known = /* @__PURE__ */ new Map();
  const meaning = (form) => {
    const cached = known.get(form);
    if (cached !== void 0) return cached;
    const surface = vocabulary.formSurface[form];
    const found2 = [];
    if (gramNumbers.length > 0) {
      for (let g = gramOffsets[surface]; g < gramOffsets[surface + 1]; g++) {
        const i = gramIndex.get(gramValues[g]);
        if (i !== void 0) found2.push(i);
      }
    }
    const made = { roles: plan.roles.get(form) ?? [], surface: surfaceIndex.get(surface) ?? -1, grams: found2 };
    const answer = made.roles.length > 0 || made.surface >= 0 || found2.length > 0 ? made : null;
    known.set(form, answer);
    return answer;
  };
  const inTitle = new Float64Array(count);
  const inBody = new Float64Array(count);
  const typedCount = new Uint32Array(count);
  const countedAt = new Float64Array(count);
  const lastAt = new Float64Array(count);
  const closeness = new Float64Array(count);
  const surfaceCounts = new Uint32Array(surfaceNumbers.length);
  const gramCounts = new Uint32Array(gramNumbers.length);
  const sequenceEnds = new Float64Array(plan.sequences);
  const matched = (concept, weight, crossed, position, worth2) => {
    if (countedAt[concept] === position) return;
    countedAt[concept] = position;
    if (worth2 === 0) inTitle[concept] += weight;
    else inBody[concept] += weight * worth2;
    if (!crossed) typedCount[concept]++;
    if (concept > 0) near(concept, position - lastAt[concept - 1], 1);
    if (concept + 1 < count) near(concept + 1, position - lastAt[concept + 1], UNORDERED);
    lastAt[concept] = position;
  };
  const near = (pair, distance2, worth2) => {
    if (distance2 > 0 && distance2 <= PROXIMITY_WINDOW) closeness[pair] += worth2 / distance2;
  };
  const countWords2 = (article) => {
    inTitle.fill(0);
    inBody.fill(0);
    typedCount.fill(0);
    countedAt.fill(-1);
    lastAt.fill(Number.NEGATIVE_INFINITY);
    closeness.fill(0);
    surfaceCounts.fill(0);
    gramCounts.fill(0);
    sequenceEnds.fill(-2);
    const from = forward.offsets[article];
    const titleEnd = from + forward.titles[article];
    const end = forward.offsets[article + 1];
    let position = -1;
    let bodyWords = 0;
    for (let i = from; i < end; i++) {
      const entry = forward.entries[i];
      if (entry === PARAGRAPH_END) {
        position += PARAGRAPH_GAP;
        continue;
      }
      if (movesOn(entry)) {
        position++;
        if (i >= titleEnd) bodyWords++;
      }
      const means2 = meaning(formOf(entry));
      if (means2 === null) continue;
      const worth2 = i < titleEnd ? 0 : bodyWords <= LEAD_WORDS ? LEAD : 1;
      if (means2.surface >= 0) surfaceCounts[means2.surface]++;
      for (let g = 0; g < means2.grams.length; g++) gramCounts[means2.grams[g]]++;
      for (let r = means2.roles.length - 1; r >= 0; r--) {
        const role = means2.roles[r];
        if (role.sequence < 0) matched(role.concept, role.weight, role.crossed, position, worth2);
        else if (role.part === 0 || sequenceEnds[role.sequence + role.part - 1] === position - 1) {
          sequenceEnds[role.sequence + role.part] = position;
          if (role.part === role.parts - 1) matched(role.concept, role.weight, role.crossed, position, worth2);
        }
      }
    }
  };
  return {
    score(article) {
      countWords2(article);
      const fields2 = { title: lengths.title[article], body: lengths.body[article], meanTitle: means.title, meanBody: means.body };
      const perConcept = new Float64Array(count);
      let total2 = 0;
      let answered = 0;
      let proximity = 0;
      for (let c = 0; c < count; c++) {
        if (inTitle[c] + inBody[c] === 0) continue;
        const share = typedCount[c] > 0 ? 1 : CROSSED;
        perConcept[c] = idf[c] * share * saturate(fieldFrequency(inTitle[c], inBody[c], fields2));
        total2 += perConcept[c];
        answered += idf[c] * share;
        if (c > 0) proximity += Math.min(idf[c - 1], idf[c]) * saturate(closeness[c]);
      }
      let surface = 0;
      for (let s = 0; s < surfaceCounts.length; s++) {
        if (surfaceCounts[s] > 0) surface += surfaceIdf[s] * saturate(plainFrequency(surfaceCounts[s], lengths.words[article], means.words));
      }
      let grams2 = 0;
      for (let g = 0; g < gramCounts.length; g++) {
        if (gramCounts[g] > 0) grams2 += gramIdf[g] * saturate(plainFrequency(gramCounts[g], lengths.grams[article], means.grams));
      }
      surface *= parts.surface;
      grams2 *= parts.grams;
      proximity *= parts.proximity;
      const coverage = count > 1 ? parts.coverage * meanIdf * answered / totalIdf : 0;
      return { total: total2 + surface + grams2 + proximity + coverage, concepts: perConcept, surface, grams: grams2, proximity, coverage };
    }
  };
}

// index/ranking/rank.ts
var BLOCK = 200;
function rank(plan, request, index, accumulators) {
  const shut = excludedArticles(request.excluded, index, accumulators, request.expired);
  resetAccumulators(accumulators);
  const whole = plan.concepts.length === 0 || accumulate(plan, index, accumulators, request.expired);
  const everyConcept = plan.concepts.length === 32 ? 4294967295 : (1 << plan.concepts.length) - 1;
  const required = request.match === "all" ? everyConcept : request.required.reduce((bits, concept) => bits | 1 << concept, 0);
  const found2 = plan.concepts.length === 0 ? allArticles(index.store.count) : accumulators.touched.subarray(0, accumulators.touchedCount);
  const articles = new Uint32Array(found2.length);
  const failed = new Uint8Array(found2.length);
  const passing = new Uint32Array(found2.length);
  const answeredBy = new Uint32Array(plan.concepts.length);
  let matched = 0;
  let total2 = 0;
  let totalAll = 0;
  for (let i = 0; i < found2.length; i++) {
    const n = found2[i];
    const answered = accumulators.answered[n];
    for (let c = 0; c < answeredBy.length; c++) if (answered >>> c & 1) answeredBy[c]++;
    if ((answered & required) >>> 0 !== required >>> 0 || shut?.[n]) continue;
    const fails = request.check(n);
    articles[matched] = n;
    failed[matched++] = fails;
    if (fails !== 0) continue;
    passing[total2++] = n;
    if (answered >>> 0 === everyConcept >>> 0) totalAll++;
  }
  const isComplete = (n) => accumulators.answered[n] >>> 0 === everyConcept >>> 0;
  const hits2 = request.sort === "relevance" ? byRelevance(passing.subarray(0, total2), plan, request, index, accumulators, isComplete) : byDate(passing.subarray(0, total2), request, index).map((article) => ({ article, score: 0, complete: isComplete(article) }));
  const counted = { articles: articles.slice(0, matched), failed: failed.slice(0, matched) };
  return { hits: hits2, total: total2, totalAll, partial: !whole || request.expired(), answeredBy, matched: counted };
}
var allArticles = (count) => Uint32Array.from({ length: count }, (_, n) => n);
function excludedArticles(plans, index, accumulators, expired) {
  if (plans.length === 0) return null;
  const shut = new Uint8Array(index.store.count);
  for (const plan of plans) {
    resetAccumulators(accumulators);
    accumulate(plan, index, accumulators, expired);
    for (let i = 0; i < accumulators.touchedCount; i++) shut[accumulators.touched[i]] = 1;
  }
  return shut;
}
function byRelevance(passing, plan, request, index, { scores }, isComplete) {
  const end = request.offset + request.limit;
  const roughly = (a, b) => Number(isComplete(b)) - Number(isComplete(a)) || scores[b] - scores[a] || newerFirst(a, b, index);
  const wanted = Math.ceil(end / BLOCK) * BLOCK;
  const best = bestOf(passing, wanted, roughly);
  if (request.parts === null) {
    return best.slice(request.offset, end).map((article) => ({ article, score: scores[article], complete: isComplete(article) }));
  }
  const scorer = createScorer(plan, index, request.parts ?? ALL_PARTS);
  const hits2 = [];
  const firstBlock = Math.floor(request.offset / BLOCK);
  for (let block = firstBlock; block * BLOCK < Math.min(end, best.length); block++) {
    const scored = best.slice(block * BLOCK, (block + 1) * BLOCK).map((article) => ({
      article,
      score: scorer.score(article).total,
      complete: isComplete(article)
    }));
    scored.sort((a, b) => Number(b.complete) - Number(a.complete) || b.score - a.score || newerFirst(a.article, b.article, index));
    hits2.push(...scored);
  }
  return hits2.slice(request.offset - firstBlock * BLOCK, end - firstBlock * BLOCK);
}
function bestOf(items, count, order) {
  if (items.length <= count) return [...items].sort(order);
  const heap = [...items.subarray(0, count)];
  const sink = (from) => {
    let at = from;
    for (; ; ) {
      const left = 2 * at + 1;
      if (left >= heap.length) return;
      const right = left + 1;
      const worse = right < heap.length && order(heap[right], heap[left]) > 0 ? right : left;
      if (order(heap[worse], heap[at]) <= 0) return;
      const moved = heap[at];
      heap[at] = heap[worse];
      heap[worse] = moved;
      at = worse;
    }
  };
  for (let i = (heap.length >> 1) - 1; i >= 0; i--) sink(i);
  for (let i = count; i < items.length; i++) {
    if (order(items[i], heap[0]) < 0) {
      heap[0] = items[i];
      sink(0);
    }
  }
  return heap.sort(order);
}
function byDate(passing, request, index) {
  const { firstDay } = index.store.columns;
  const order = request.sort === "newest" ? (a, b) => newerFirst(a, b, index) : (a, b) => Number(firstDay[a] === 0) - Number(firstDay[b] === 0) || firstDay[a] - firstDay[b] || byId(a, b, index);
  return bestOf(passing, request.offset + request.limit, order).slice(request.offset);
}
function newerFirst(a, b, index) {
  const { firstDay } = index.store.columns;
  return firstDay[b] - firstDay[a] || byId(a, b, index);
}
function byId(a, b, { store }) {
  const x = store.id(a);
  const y = store.id(b);
  return x < y ? -1 : x > y ? 1 : 0;
}

// index/snippets/marks.ts
function markArticle(n, article, plan, index) {
  const paragraphs = article.paragraphs.map(() => []);
  const { title, body } = searchedParagraphs(article);
  const searched = title === null ? body : [title, ...body];
  if (plan && plan.concepts.length > 0) {
    findMarks(n, plan, index).forEach((marks, i) => {
      paragraphs[searched[i]] = apart(marks);
    });
  }
  const matches = paragraphs.reduce((sum, marks) => sum + marks.length, 0);
  return { paragraphs, title: titleMarks(article, searched, paragraphs), matches };
}
function findMarks(n, plan, index) {
  const { forward, store, vocabulary } = index;
  const entries = forward.entries.subarray(forward.offsets[n], forward.offsets[n + 1]);
  const { starts, ends } = store.places(n, entries);
  const sequenceEnds = new Float64Array(plan.sequences).fill(-2);
  const sequenceStarts = new Uint32Array(plan.sequences);
  const found2 = [];
  let marks = [];
  let position = -1;
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i];
    if (entry === PARAGRAPH_END) {
      position += PARAGRAPH_GAP;
      found2.push(marks);
      marks = [];
      continue;
    }
    if (movesOn(entry)) position++;
    const form = formOf(entry);
    const roles = plan.roles.get(form);
    if (!roles) continue;
    for (let r = roles.length - 1; r >= 0; r--) {
      const role = roles[r];
      const { concept, alternatives: alternatives2 } = plan.concepts[role.concept];
      const { via } = alternatives2[role.alternative].alternative;
      if (role.sequence < 0) {
        const exact = via === "form" && concept.surfaces.includes(vocabulary.formSurface[form]);
        marks.push({ start: starts[i], end: ends[i], term: role.concept, via: exact ? "exact" : via });
        continue;
      }
      const at = role.sequence + role.part;
      if (role.part > 0 && sequenceEnds[at - 1] !== position - 1) continue;
      sequenceEnds[at] = position;
      sequenceStarts[at] = role.part === 0 ? starts[i] : sequenceStarts[at - 1];
      if (role.part === role.parts - 1)
        marks.push({ start: sequenceStarts[at], end: ends[i], term: role.concept, via: sequenceVia(via, concept.kind) });
    }
  }
  return found2;
}
var sequenceVia = (via, kind) => kind === "phrase" ? "exact" : via;
function apart(marks) {
  const nearness = { exact: 0, form: 1, prefix: 2, synonym: 3, name: 4, translation: 5 };
  const preferred = [...marks].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || nearness[a.via] - nearness[b.via] || a.term - b.term || a.start - b.start
  );
  const kept = [];
  const starts = [];
  for (const mark of preferred) {
    const at = lowerBound(starts, mark.start);
    const before = kept[at - 1];
    const after = kept[at];
    if (before && before.end > mark.start || after && after.start < mark.end) continue;
    kept.splice(at, 0, mark);
    starts.splice(at, 0, mark.start);
  }
  return kept;
}
function lowerBound(sorted, value) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = low + high >>> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
function titleMarks(article, searched, paragraphs) {
  for (const p of searched) {
    const at = article.paragraphs[p].text.indexOf(article.title);
    if (at < 0) continue;
    const end = at + article.title.length;
    return paragraphs[p].filter((mark) => mark.start >= at && mark.end <= end).map((mark) => ({ ...mark, start: mark.start - at, end: mark.end - at }));
  }
  return [];
}

// index/snippets/snippet.ts
var REACH_BACK = 60;
var TOLERANCE = 40;
var REPEATED = 0.05;
function bestSnippets(paragraphs, count, length, worth2) {
  if (count === 0 || paragraphs.length === 0) return [];
  const windows = paragraphs.flatMap((paragraph, place2) => windowsOf(paragraph, place2, length));
  if (windows.length === 0) return [passage(paragraphs[0], 0, length)];
  const overlaps = (a, b) => a.place === b.place && a.from < b.to && b.from < a.to;
  const textOf = ({ place: place2, from, to }) => paragraphs[place2].text.slice(from, to);
  const chosen = [];
  const shown = /* @__PURE__ */ new Set();
  while (chosen.length < count) {
    let best = null;
    let bestValue = 0;
    for (const window of windows) {
      if (chosen.some((other) => overlaps(other, window) || textOf(other) === textOf(window))) continue;
      let value = 0;
      const seen = /* @__PURE__ */ new Set();
      for (const mark of window.marks) {
        const fresh = !seen.has(mark.term);
        seen.add(mark.term);
        value += worth2(mark.term) * (fresh ? shown.has(mark.term) ? 0.3 : 1 : REPEATED);
      }
      if (value > bestValue) {
        best = window;
        bestValue = value;
      }
    }
    if (!best) break;
    chosen.push(best);
    for (const mark of best.marks) shown.add(mark.term);
  }
  return chosen.sort((a, b) => a.place - b.place || a.from - b.from).map(({ place: place2, from, to }) => cutOut(paragraphs[place2], from, to));
}
function windowsOf(paragraph, place2, length) {
  const { text: text2, marks } = paragraph;
  if (marks.length === 0) return [];
  if (text2.length <= length + TOLERANCE) return [{ place: place2, from: 0, to: text2.length, marks }];
  const windows = [];
  let lastFrom = -1;
  for (let first = 0; first < marks.length; first++) {
    const from = beginning2(text2, marks[first].start);
    if (from === lastFrom) continue;
    lastFrom = from;
    const to = ending(text2, from, Math.max(from + length, marks[first].end), marks);
    windows.push({ place: place2, from, to, marks: marks.filter((mark) => mark.start >= from && mark.end <= to) });
  }
  return windows;
}
var passage = (paragraph, from, length) => cutOut(
  paragraph,
  from,
  paragraph.text.length <= from + length + TOLERANCE ? paragraph.text.length : ending(paragraph.text, from, from + length, paragraph.marks)
);
function cutOut(paragraph, from, to) {
  const { text: text2 } = paragraph;
  return {
    paragraph: paragraph.id,
    from,
    cut: [text2.slice(0, from).trim() !== "", text2.slice(to).trim() !== ""],
    text: text2.slice(from, to),
    marks: paragraph.marks.filter((mark) => mark.start >= from && mark.end <= to).map((mark) => ({ ...mark, start: mark.start - from, end: mark.end - from }))
  };
}
var isSpace = (text2, at) => /\s/u.test(text2[at]);
function beginning2(text2, start) {
  const earliest = Math.max(0, start - REACH_BACK);
  if (earliest === 0) return 0;
  for (let at = start; at > earliest; at--) {
    if (isSpace(text2, at - 1) && at >= 2 && /[.!?؟…؛]["'»”’)]?$/u.test(text2.slice(Math.max(0, at - 4), at).trimEnd())) return at;
  }
  for (let at = earliest; at < start; at++) if (isSpace(text2, at - 1)) return at;
  return start;
}
function ending(text2, from, limit, marks) {
  if (limit >= text2.length) return text2.length;
  const inside = marks.find((mark) => mark.start < limit && mark.end > limit);
  const end = inside ? inside.end : limit;
  if (isSpace(text2, end)) return end;
  for (let at2 = end; at2 > Math.max(from + (limit - from) / 2, inside?.end ?? 0); at2--) {
    if (isSpace(text2, at2)) return at2;
  }
  let at = end;
  while (at < text2.length && (/\p{M}/u.test(text2[at]) || text2.charCodeAt(at) >= 56320 && text2.charCodeAt(at) <= 57343)) at++;
  return at;
}

// index/engines/engine.ts
var DEFAULT_REQUEST = {
  text: "",
  languages: [],
  sources: [],
  authors: [],
  years: [],
  from: null,
  to: null,
  undated: null,
  sort: null,
  match: "auto",
  expand: "auto",
  drop: [],
  typing: false,
  limit: 20,
  offset: 0,
  facets: [],
  histogram: "none",
  snippets: 2,
  snippetLength: 240,
  budget: 500
};

// index/engines/embedded.ts
var MAX_CONCEPTS = 32;
var MAX_MARKS = 5e3;
var NEIGHBOUR_WINDOW = 1e3;
var MAX_WITHOUT = 8;
function createEngine(index, lexicon, parts) {
  const accumulators = createAccumulators(index.store.count);
  let known = null;
  const analyzer = () => index.analyzer();
  const wordsIn = (text2) => byPosition(analyzer().analyze(text2)).map(([main]) => main);
  const words2 = () => {
    known ??= {
      dictionary: createDictionary(lexicon, {
        english: (text2) => wordsIn(text2).map(({ surface }) => surface),
        arabic: (text2) => wordsIn(text2).map(({ surface, term }) => ({ surface, stem: term }))
      }),
      plurals: createPlurals(brokenPlurals(lexicon), analyzer())
    };
    return known;
  };
  const understand = (request) => parse(request.text, { analyzer: analyzer(), sources: index.manifest.sources, authors: index.manifest.authors });
  const run = (query2, request, expired) => {
    const { expand, drop } = request;
    const context = { vocabulary: index.vocabulary, analyzer: analyzer(), ...words2(), expand, drop };
    const concepts = expandItems(query2.items, context, request.typing).slice(0, MAX_CONCEPTS);
    const plan = planConcepts(concepts, index, expired);
    const excluded = query2.excluded.map((item) => planConcepts(expandItems([item], context, false), index, expired));
    const ranked = rank(
      plan,
      {
        match: request.match,
        sort: request.sort ?? (concepts.length > 0 ? "relevance" : "newest"),
        limit: request.limit,
        offset: request.offset,
        required: request.match === "auto" ? concepts.flatMap((concept, c) => concept.kind === "phrase" ? [c] : []) : [],
        excluded,
        check: createCheck(request, query2.filters, index),
        expired,
        parts
      },
      index,
      accumulators
    );
    return { query: query2, concepts, plan, ranked, relaxed: false };
  };
  const runRelaxing = (query2, request, expired) => {
    const strict2 = run(query2, request, expired);
    if (strict2.ranked.total > 0 || request.match !== "auto" || !query2.items.some((item) => item.kind === "phrase")) return strict2;
    const relaxed = run({ ...query2, items: query2.items.flatMap(asWords) }, request, expired);
    return relaxed.ranked.total > 0 ? { ...relaxed, relaxed: true } : strict2;
  };
  const deadline = (request) => {
    const end = performance.now() + request.budget;
    return () => performance.now() > end;
  };
  const marksOf = (n, article, plan) => markArticle(n, article, plan, index);
  const hitOf = (ranked, done, request) => {
    const article = index.store.article(ranked.article);
    const marks = marksOf(ranked.article, article, done.plan);
    const shown = article.paragraphs.flatMap(
      ({ id, text: text2, role }, p) => role === "body" || role === "deck" ? [{ id, text: text2, marks: marks.paragraphs[p] }] : []
    );
    return {
      article: headOf(article),
      score: Math.round(ranked.score * 1e4) / 1e4,
      matches: marks.matches,
      complete: ranked.complete,
      title: { text: article.title, marks: marks.title },
      snippets: bestSnippets(shown, request.snippets, request.snippetLength, (term) => 0.1 + done.plan.concepts[term].idf)
    };
  };
  return {
    version: index.version,
    info: () => infoOf(index, lexicon),
    async search(request) {
      const began = performance.now();
      const expired = deadline(request);
      const query2 = understand(request);
      const parsed = performance.now();
      const done = runRelaxing(query2, request, expired);
      const { ranked } = done;
      const facets = {};
      for (const name of request.facets) facets[name] = countFacet(name, ranked.matched, request, index);
      const without = ranked.total === 0 ? findWithout(query2, request, expired, run) : [];
      const matched = performance.now();
      const hits2 = ranked.hits.map((hit) => hitOf(hit, done, request));
      const ended = performance.now();
      return {
        query: {
          text: request.text,
          match: request.match,
          relaxed: done.relaxed,
          terms: termsOf2(done),
          excluded: query2.excluded.map(({ text: text2, at }) => ({ text: text2, at })),
          filters: query2.filters.map(({ field, text: text2, at, excluded }) => ({ field, text: text2, at, excluded })),
          warnings: query2.warnings,
          without
        },
        total: ranked.total,
        totalAll: ranked.totalAll,
        totalRelation: ranked.partial ? "gte" : "eq",
        partial: ranked.partial,
        hits: hits2,
        facets,
        histogram: request.histogram === "none" ? null : countHistogram(request.histogram, ranked.matched, index),
        timing: { parse: parsed - began, match: matched - parsed, snippets: ended - matched }
      };
    },
    async article(id, request) {
      const n = index.store.find(id);
      if (n < 0) return null;
      const article = index.store.article(n);
      const done = request ? runRelaxing(understand(request), { ...request, limit: 1, offset: 0 }, deadline(request)) : null;
      return cutMarks(article, marksOf(n, article, done?.plan ?? null), done ? termsOf2(done) : []);
    },
    async neighbours(id, request) {
      const done = runRelaxing(understand(request), { ...request, limit: NEIGHBOUR_WINDOW, offset: 0 }, deadline(request));
      const n = index.store.find(id);
      const at = done.ranked.hits.findIndex((hit) => hit.article === n);
      if (at < 0) return null;
      const beside = (place2) => done.ranked.hits[place2] ? index.store.id(done.ranked.hits[place2].article) : null;
      return { position: at + 1, total: done.ranked.total, previous: beside(at - 1), next: beside(at + 1) };
    },
    async original(id) {
      const n = index.store.find(id);
      return n < 0 ? null : index.store.original(n);
    },
    async close() {
      index.close();
    }
  };
}
function headOf(article) {
  const { paragraphs: _paragraphs, titleParagraph: _titleParagraph, original: _original, ...head } = article;
  return head;
}
var termsOf2 = ({ concepts, ranked }) => concepts.map(({ kind, text: text2, at, language, expansions }, c) => ({ kind, text: text2, at, language, articles: ranked.answeredBy[c], expansions }));
function asWords(item) {
  if (item.kind !== "phrase") return [item];
  const words2 = [];
  for (const token of item.tokens) {
    const last = words2[words2.length - 1];
    if (token.overlay && last) last.tokens.push(token);
    else words2.push({ kind: "word", text: token.typed, at: item.at, tokens: [token] });
  }
  return words2;
}
function findWithout(query2, request, expired, run) {
  const found2 = [];
  const propose = (text2, at, changed, asked3) => {
    if (found2.length >= MAX_WITHOUT || expired()) return;
    const { total: total2 } = run(changed, { ...asked3, limit: 1, offset: 0 }, expired).ranked;
    if (total2 > 0) found2.push({ at, text: text2, total: total2 });
  };
  const asked2 = query2.items.filter((item) => !isStopItem(item));
  if (asked2.length > 1)
    for (const item of asked2) propose(item.text, item.at, { ...query2, items: query2.items.filter((other) => other !== item) }, request);
  for (const item of query2.excluded)
    propose(item.text, item.at, { ...query2, excluded: query2.excluded.filter((other) => other !== item) }, request);
  for (const filter of query2.filters)
    propose(filter.text, filter.at, { ...query2, filters: query2.filters.filter((other) => other !== filter) }, request);
  for (const source of request.sources)
    propose(source, null, query2, { ...request, sources: request.sources.filter((other) => other !== source) });
  for (const author of request.authors)
    propose(author, null, query2, { ...request, authors: request.authors.filter((other) => other !== author) });
  if (request.languages.length > 0) propose(request.languages.join(", "), null, query2, { ...request, languages: [] });
  if (request.years.length > 0) propose(request.years.join(", "), null, query2, { ...request, years: [] });
  if (request.from || request.to)
    propose(`${request.from ?? ""}\u2013${request.to ?? ""}`, null, query2, { ...request, from: null, to: null, undated: null });
  return found2;
}
function cutMarks(article, marks, terms) {
  let room = MAX_MARKS - marks.title.length;
  const kept = marks.paragraphs.map((list) => {
    const some = list.slice(0, Math.max(0, room));
    room -= some.length;
    return some;
  });
  return {
    article,
    title: { text: article.title, marks: marks.title },
    marks: kept,
    matches: marks.matches,
    marksCut: kept.some((list, p) => list.length < marks.paragraphs[p].length),
    terms
  };
}
function infoOf(index, lexicon) {
  const { manifest } = index;
  return {
    version: index.version,
    builtAt: index.builtAt,
    format: manifest.format,
    articles: manifest.articles,
    undated: manifest.undated,
    languages: manifest.languages,
    dates: manifest.dates,
    sources: manifest.sources,
    skipped: manifest.skipped,
    lexicon: [...lexicon.sources],
    terms: manifest.terms,
    postings: manifest.postings,
    bytes: index.bytes
  };
}

// test/naive.ts
var positionsOf = (tokens) => {
  const positions = [];
  for (const token of tokens) token.overlay && positions.length > 0 ? positions[positions.length - 1].push(token) : positions.push([token]);
  return positions;
};
function naiveEngine(articles, analyzer, levels) {
  const texts = articles.map((article) => {
    const { title, body } = searchedParagraphs(article);
    const read = (p) => positionsOf(analyzer.analyze(article.paragraphs[p].text));
    return { id: article.id, day: article.published?.date ?? "", title: title === null ? [] : [read(title)], body: body.map(read) };
  });
  const size = (field) => field.flat().filter(([main]) => main.kind !== "stop").length;
  const mean = (lengths) => lengths.reduce((a, b) => a + b, 0) / lengths.length;
  const meanTitle = mean(texts.map(({ title }) => size(title)));
  const meanBody = mean(texts.map(({ body }) => size(body)));
  const readings = (item) => {
    if (item.kind === "prefix") throw new Error("the oracle knows no prefixes");
    const parts = positionsOf(item.tokens);
    const sequence = (same) => (field) => field.reduce(
      (sum, paragraph) => sum + paragraph.filter((_, at) => parts.every(([part], p) => paragraph[at + p]?.some((token) => same(token, part)))).length,
      0
    );
    if (item.kind === "phrase") return [sequence((a, b) => a.surface === b.surface)];
    const overs = parts.flatMap((position) => position.slice(1)).filter((token) => !(token.kind === "joined" && token.script === "arabic"));
    return [
      sequence((a, b) => a.term === b.term),
      ...overs.map(
        (over) => (field) => field.flat().filter((position) => position.some((token) => token.term === over.term)).length
      )
    ];
  };
  const matches = (item, text2) => readings(item).some((count) => count(text2.title) + count(text2.body) > 0);
  return {
    search(query2) {
      const asked2 = query2.items.filter((item) => !(item.kind === "word" && item.tokens.every((token) => token.kind === "stop")));
      const items = asked2.map((item) => item.kind === "or" ? item.items : [item]);
      const frequencies = items.map(
        (members) => members.flatMap(readings).reduce((sum, count) => sum + texts.filter(({ title, body }) => count(title) + count(body) > 0).length, 0)
      );
      const scored = texts.flatMap((text2) => {
        if (query2.excluded.some((item) => matches(item, text2))) return [];
        const found2 = items.map((members) => members.some((item) => matches(item, text2)));
        if (!found2.some(Boolean) || items.some(([first], i) => first.kind === "phrase" && asked2[i].kind === "phrase" && !found2[i]))
          return [];
        let score = 0;
        items.forEach((members, i) => {
          const count = members.flatMap(readings).find((reading) => reading(text2.title) + reading(text2.body) > 0);
          if (!count) return;
          const frequency = TITLE_WEIGHT * count(text2.title) / (1 - B_TITLE + B_TITLE * size(text2.title) / meanTitle) + count(text2.body) / (1 - B_BODY + B_BODY * size(text2.body) / meanBody);
          const impact = (Math.floor(frequency / (frequency + K1) * 2048) + 0.5) / 2048;
          const level = levels.filter((one) => one > 0).reduce((best, one) => Math.abs(one - impact) < Math.abs(best - impact) ? one : best);
          const documents = Math.min(frequencies[i], texts.length);
          score = Math.fround(score + Math.log(1 + (texts.length - documents + 0.5) / (documents + 0.5)) * level);
        });
        return [{ text: text2, score, all: found2.every(Boolean) }];
      });
      scored.sort(
        (a, b) => Number(b.all) - Number(a.all) || b.score - a.score || (a.text.day < b.text.day ? 1 : a.text.day > b.text.day ? -1 : 0) || (a.text.id < b.text.id ? -1 : 1)
      );
      return scored.map(({ text: text2 }) => text2.id);
    }
  };
}

// test/temporary.ts
import { mkdir as mkdir2, mkdtemp, rm as rm2, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join as join4 } from "node:path";
async function temporaryFolder(t2) {
  const folder = await mkdtemp(join4(tmpdir(), "kashaf-test-"));
  t2.teardown(() => rm2(folder, { recursive: true, force: true }));
  return folder;
}
var SEEDS = new URL("../seeds", import.meta.url).pathname;

// ../../tmp/rev/law.ts
var NO_LEXICON = { entries: [], fingerprint: "", sources: [] };
var WORDS3 = "\u0627\u0644\u0645\u0641\u0627\u0648\u0636\u0627\u062A \u0645\u0641\u0627\u0648\u0636\u0627\u062A \u0648\u0628\u0627\u0644\u0645\u0641\u0627\u0648\u0636\u0627\u062A \u0645\u0641\u0627\u0648\u0636 \u062F\u0627\u0639\u0634 \u0633\u0648\u0631\u064A\u0627 \u0627\u0644\u0633\u0648\u0631\u064A\u0629 \u0633\u0648\u0631\u064A \u0645\u0646 \u0641\u064A \u0639\u0644\u0649 \u0627\u0644\u0644\u0647 \u062D\u0632\u0628 \u062F\u064A\u0631\u0627\u0644\u0632\u0648\u0631 \u062F\u064A\u0631 \u0627\u0644\u0632\u0648\u0631 \u0645\u0633\u0644\u062D \u0645\u0633\u0644\u062D\u064A\u0646 350 \u0663\u0665\u0660 2018 \u0647\u062F\u0646\u0629 \u0642\u0635\u0641 \u0627\u0644\u062C\u064A\u0634 \u062C\u064A\u0634 the of army armies truce cease-fire ceasefire fire F-16 U.N.".split(
  " "
);
var word = fc.constantFrom(...WORDS3);
var text = fc.array(word, { minLength: 1, maxLength: 14 }).map((words2) => words2.join(" "));
var draft = fc.record({
  title: fc.option(text),
  body: fc.array(text, { minLength: 1, maxLength: 3 }),
  date: fc.option(fc.constantFrom("2017-08-26", "2018-11-27", "2018-01-02"))
});
function articleOf({ title, body, date }, n) {
  const texts = title === null ? body : [title, ...body];
  return {
    id: `a${n}`,
    language: "ar",
    title: texts[0],
    titleParagraph: title === null ? null : 0,
    deck: null,
    source: null,
    authors: [],
    published: date ? { date, precision: "day", basis: "stated", evidence: { ar: "", en: "" } } : null,
    originUrl: null,
    text: "full",
    abstractOf: null,
    words: 1,
    paragraphs: texts.map((text2, p) => ({
      id: `p-${p}`,
      role: title !== null && p === 0 ? "heading" : "body",
      language: "ar",
      text: text2,
      at: [0, text2.length]
    })),
    original: { file: `${n}`, bytes: 0, sha256: "" }
  };
}
async function indexOf(folder, articles) {
  await diskFiles.makeFolder(folder);
  const snapshot = await beginSnapshot(diskFiles, folder);
  async function* items() {
    for (const article of articles) yield { article, original: new Uint8Array(0) };
  }
  const manifest = await writeIndex(
    items(),
    [],
    { words: [], names: ["\u062F\u064A\u0631 \u0627\u0644\u0632\u0648\u0631"] },
    snapshot,
    { articles: articles.length, bytes: 0 },
    () => void 0
  );
  const { version } = await snapshot.finish(manifest);
  await putIntoUse(diskFiles, folder, version, null);
  return openIndex(folder);
}
var query = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: word },
    { weight: 2, arbitrary: fc.array(word, { minLength: 1, maxLength: 3 }).map((words2) => `"${words2.join(" ")}"`) },
    { weight: 1, arbitrary: word.map((w) => `-${w}`) },
    { weight: 1, arbitrary: fc.tuple(word, word).map(([a, b]) => `${a} OR ${b}`) }
  ),
  { minLength: 1, maxLength: 4 }
).map((parts) => parts.join(" "));
t.test("the engine finds what the naive engine finds, in its order when ranked by impacts alone", async (t2) => {
  const folder = await temporaryFolder(t2);
  let archive = 0;
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(draft, { minLength: 1, maxLength: 12 }),
      fc.array(query, { minLength: 10, maxLength: 10 }),
      async (drafts, queries) => {
        const articles = drafts.map(articleOf);
        const index = await indexOf(`${folder}/${archive++}`, articles);
        try {
          const naive = naiveEngine(articles, index.analyzer(), index.levels);
          const rough = createEngine(index, NO_LEXICON, null);
          const exact = createEngine(index, NO_LEXICON);
          for (const typed of queries) {
            const parsed = parse(typed, { analyzer: index.analyzer(), sources: [], authors: [] });
            if (parsed.items.length === 0 || parsed.items.every((item) => item.kind === "word" && item.tokens.every((token) => token.kind === "stop")))
              continue;
            const request = {
              ...DEFAULT_REQUEST,
              text: typed,
              sort: "relevance",
              limit: 100,
              expand: "forms",
              snippets: 0,
              budget: 6e4
            };
            const expected = naive.search(parsed);
            const answer = await rough.search(request);
            if (answer.query.relaxed) continue;
            const found2 = answer.hits.map(({ article }) => article.id);
            if (JSON.stringify(found2) !== JSON.stringify(expected)) {
              if (!typed.includes("\u062F\u064A\u0631\u0627\u0644\u0632\u0648\u0631")) {
                console.error("MISMATCH", JSON.stringify({ drafts, levels: index.levels, typed, found: found2, expected, scores: answer.hits.map((h) => [h.article.id, h.score, h.complete]) }));
                if (!typed.includes("\u062F\u064A\u0631\u0627\u0644\u0632\u0648\u0631")) throw new Error("x");
              }
            }
            const again = (await exact.search(request)).hits.map(({ article }) => article.id);
            if (JSON.stringify([...again].sort()) !== JSON.stringify([...expected].sort()))
              throw new Error(`exact ranking loses a match: ${typed}`);
            if (answer.total !== expected.length) throw new Error(`total ${answer.total}, not ${expected.length}`);
            compared++;
          }
        } finally {
          index.close();
        }
      }
    ),
    { numRuns: 3e3, endOnFailure: true }
  );
});
