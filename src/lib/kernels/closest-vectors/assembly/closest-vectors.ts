// Which vectors of a part may have one of the largest products with a vector: two vectors are asked at a time, about eight.

/** As many vectors as the second cache of a processor holds. */
export const PART: i32 = 16384;
/** The most products that can be asked for. */
export const MOST: i32 = 100;

/** The bytes of a split vector: 10 numbers of 16 bits, the length of the other 22, a zero, and those. */
const VECTOR: usize = 68;
/** Two split vectors. */
export const songs: usize = memory.data(2 * 68, 16);
/** For each of the two, the largest products so far, the largest first. */
const tops: usize = memory.data(2 * 100 * 4, 16);
/** For each of the two, a product at or below its bar is of no use. */
export const bars: usize = memory.data(2 * 4, 16);
/** For each of the two, how far below the least of the largest products a product may be and still be of use. */
export const margins: usize = memory.data(2 * 4, 16);
/** For each of the two, how many places were found. */
export const counts: usize = memory.data(2 * 4, 16);

/** For each of the two, the places that were found, and their products. */
export const found: usize = (__heap_base + 15) & ~15;
const ROOM: usize = <usize>PART * 8;
/**
 * The split vectors of a part. Four of them are interleaved: two numbers of the first, two of the second, and so on. A multiple of
 * eight is read.
 */
export const films: usize = found + 2 * ROOM;
/** How many bytes of memory are used. */
export const needed: usize = films + <usize>PART * VECTOR;

/** Finds places in the first `count` vectors, of which `wanted` have the largest products. */
export function scan(count: i32, wanted: i32): void {
  for (let song = 0; song < 2; song++) {
    store<i32>(counts + ((<usize>song) << 2), 0);
    for (let place = 0; place < wanted; place++) store<i32>(topOf(song, place), i32.MIN_VALUE);
  }
  let barOne = i32x4.splat(load<i32>(bars));
  let barTwo = i32x4.splat(load<i32>(bars + 4));
  for (let place = 0; place < count; place += 8) {
    const block = films + <usize>place * VECTOR;
    let a = i32x4.splat(0);
    let b = a;
    let c = a;
    let d = a;
    let f: v128;
    let g: v128;
    let s: v128;
    let t: v128;
    // Written out, because a loop would take half as long again.
    f = v128.load(block, 0);
    g = v128.load(block, 272);
    s = v128.load32_splat(songs, 0);
    t = v128.load32_splat(songs, 68);
    a = i32x4.add(a, i32x4.dot_i16x8_s(f, s));
    b = i32x4.add(b, i32x4.dot_i16x8_s(g, s));
    c = i32x4.add(c, i32x4.dot_i16x8_s(f, t));
    d = i32x4.add(d, i32x4.dot_i16x8_s(g, t));
    f = v128.load(block, 16);
    g = v128.load(block, 288);
    s = v128.load32_splat(songs, 4);
    t = v128.load32_splat(songs, 72);
    a = i32x4.add(a, i32x4.dot_i16x8_s(f, s));
    b = i32x4.add(b, i32x4.dot_i16x8_s(g, s));
    c = i32x4.add(c, i32x4.dot_i16x8_s(f, t));
    d = i32x4.add(d, i32x4.dot_i16x8_s(g, t));
    f = v128.load(block, 32);
    g = v128.load(block, 304);
    s = v128.load32_splat(songs, 8);
    t = v128.load32_splat(songs, 76);
    a = i32x4.add(a, i32x4.dot_i16x8_s(f, s));
    b = i32x4.add(b, i32x4.dot_i16x8_s(g, s));
    c = i32x4.add(c, i32x4.dot_i16x8_s(f, t));
    d = i32x4.add(d, i32x4.dot_i16x8_s(g, t));
    f = v128.load(block, 48);
    g = v128.load(block, 320);
    s = v128.load32_splat(songs, 12);
    t = v128.load32_splat(songs, 80);
    a = i32x4.add(a, i32x4.dot_i16x8_s(f, s));
    b = i32x4.add(b, i32x4.dot_i16x8_s(g, s));
    c = i32x4.add(c, i32x4.dot_i16x8_s(f, t));
    d = i32x4.add(d, i32x4.dot_i16x8_s(g, t));
    f = v128.load(block, 64);
    g = v128.load(block, 336);
    s = v128.load32_splat(songs, 16);
    t = v128.load32_splat(songs, 84);
    a = i32x4.add(a, i32x4.dot_i16x8_s(f, s));
    b = i32x4.add(b, i32x4.dot_i16x8_s(g, s));
    c = i32x4.add(c, i32x4.dot_i16x8_s(f, t));
    d = i32x4.add(d, i32x4.dot_i16x8_s(g, t));
    f = v128.load(block, 80);
    g = v128.load(block, 352);
    s = v128.load32_splat(songs, 20);
    t = v128.load32_splat(songs, 88);
    const oneMayCount = v128.or(
      i32x4.gt_s(i32x4.add(a, i32x4.dot_i16x8_s(f, s)), barOne),
      i32x4.gt_s(i32x4.add(b, i32x4.dot_i16x8_s(g, s)), barOne),
    );
    const twoMayCount = v128.or(
      i32x4.gt_s(i32x4.add(c, i32x4.dot_i16x8_s(f, t)), barTwo),
      i32x4.gt_s(i32x4.add(d, i32x4.dot_i16x8_s(g, t)), barTwo),
    );
    if (!v128.any_true(v128.or(oneMayCount, twoMayCount))) continue;
    f = v128.load(block, 96);
    g = v128.load(block, 368);
    s = v128.load32_splat(songs, 24);
    t = v128.load32_splat(songs, 92);
    a = i32x4.add(a, i32x4.dot_i16x8_s(f, s));
    b = i32x4.add(b, i32x4.dot_i16x8_s(g, s));
    c = i32x4.add(c, i32x4.dot_i16x8_s(f, t));
    d = i32x4.add(d, i32x4.dot_i16x8_s(g, t));
    f = v128.load(block, 112);
    g = v128.load(block, 384);
    s = v128.load32_splat(songs, 28);
    t = v128.load32_splat(songs, 96);
    a = i32x4.add(a, i32x4.dot_i16x8_s(f, s));
    b = i32x4.add(b, i32x4.dot_i16x8_s(g, s));
    c = i32x4.add(c, i32x4.dot_i16x8_s(f, t));
    d = i32x4.add(d, i32x4.dot_i16x8_s(g, t));
    f = v128.load(block, 128);
    g = v128.load(block, 400);
    s = v128.load32_splat(songs, 32);
    t = v128.load32_splat(songs, 100);
    a = i32x4.add(a, i32x4.dot_i16x8_s(f, s));
    b = i32x4.add(b, i32x4.dot_i16x8_s(g, s));
    c = i32x4.add(c, i32x4.dot_i16x8_s(f, t));
    d = i32x4.add(d, i32x4.dot_i16x8_s(g, t));
    f = v128.load(block, 144);
    g = v128.load(block, 416);
    s = v128.load32_splat(songs, 36);
    t = v128.load32_splat(songs, 104);
    a = i32x4.add(a, i32x4.dot_i16x8_s(f, s));
    b = i32x4.add(b, i32x4.dot_i16x8_s(g, s));
    c = i32x4.add(c, i32x4.dot_i16x8_s(f, t));
    d = i32x4.add(d, i32x4.dot_i16x8_s(g, t));
    f = v128.load(block, 160);
    g = v128.load(block, 432);
    s = v128.load32_splat(songs, 40);
    t = v128.load32_splat(songs, 108);
    a = i32x4.add(a, i32x4.dot_i16x8_s(f, s));
    b = i32x4.add(b, i32x4.dot_i16x8_s(g, s));
    c = i32x4.add(c, i32x4.dot_i16x8_s(f, t));
    d = i32x4.add(d, i32x4.dot_i16x8_s(g, t));
    f = v128.load(block, 176);
    g = v128.load(block, 448);
    s = v128.load32_splat(songs, 44);
    t = v128.load32_splat(songs, 112);
    a = i32x4.add(a, i32x4.dot_i16x8_s(f, s));
    b = i32x4.add(b, i32x4.dot_i16x8_s(g, s));
    c = i32x4.add(c, i32x4.dot_i16x8_s(f, t));
    d = i32x4.add(d, i32x4.dot_i16x8_s(g, t));
    f = v128.load(block, 192);
    g = v128.load(block, 464);
    s = v128.load32_splat(songs, 48);
    t = v128.load32_splat(songs, 116);
    a = i32x4.add(a, i32x4.dot_i16x8_s(f, s));
    b = i32x4.add(b, i32x4.dot_i16x8_s(g, s));
    c = i32x4.add(c, i32x4.dot_i16x8_s(f, t));
    d = i32x4.add(d, i32x4.dot_i16x8_s(g, t));
    f = v128.load(block, 208);
    g = v128.load(block, 480);
    s = v128.load32_splat(songs, 52);
    t = v128.load32_splat(songs, 120);
    a = i32x4.add(a, i32x4.dot_i16x8_s(f, s));
    b = i32x4.add(b, i32x4.dot_i16x8_s(g, s));
    c = i32x4.add(c, i32x4.dot_i16x8_s(f, t));
    d = i32x4.add(d, i32x4.dot_i16x8_s(g, t));
    f = v128.load(block, 224);
    g = v128.load(block, 496);
    s = v128.load32_splat(songs, 56);
    t = v128.load32_splat(songs, 124);
    a = i32x4.add(a, i32x4.dot_i16x8_s(f, s));
    b = i32x4.add(b, i32x4.dot_i16x8_s(g, s));
    c = i32x4.add(c, i32x4.dot_i16x8_s(f, t));
    d = i32x4.add(d, i32x4.dot_i16x8_s(g, t));
    f = v128.load(block, 240);
    g = v128.load(block, 512);
    s = v128.load32_splat(songs, 60);
    t = v128.load32_splat(songs, 128);
    a = i32x4.add(a, i32x4.dot_i16x8_s(f, s));
    b = i32x4.add(b, i32x4.dot_i16x8_s(g, s));
    c = i32x4.add(c, i32x4.dot_i16x8_s(f, t));
    d = i32x4.add(d, i32x4.dot_i16x8_s(g, t));
    f = v128.load(block, 256);
    g = v128.load(block, 528);
    s = v128.load32_splat(songs, 64);
    t = v128.load32_splat(songs, 132);
    a = i32x4.add(a, i32x4.dot_i16x8_s(f, s));
    b = i32x4.add(b, i32x4.dot_i16x8_s(g, s));
    c = i32x4.add(c, i32x4.dot_i16x8_s(f, t));
    d = i32x4.add(d, i32x4.dot_i16x8_s(g, t));
    if (v128.any_true(v128.or(i32x4.gt_s(a, barOne), i32x4.gt_s(b, barOne)))) {
      take(0, a, place, count, wanted);
      take(0, b, place + 4, count, wanted);
      barOne = i32x4.splat(load<i32>(bars));
    }
    if (v128.any_true(v128.or(i32x4.gt_s(c, barTwo), i32x4.gt_s(d, barTwo)))) {
      take(1, c, place, count, wanted);
      take(1, d, place + 4, count, wanted);
      barTwo = i32x4.splat(load<i32>(bars + 4));
    }
  }
}

function take(song: i32, products: v128, place: i32, count: i32, wanted: i32): void {
  takeOne(song, i32x4.extract_lane(products, 0), place, count, wanted);
  takeOne(song, i32x4.extract_lane(products, 1), place + 1, count, wanted);
  takeOne(song, i32x4.extract_lane(products, 2), place + 2, count, wanted);
  takeOne(song, i32x4.extract_lane(products, 3), place + 3, count, wanted);
}

/** Remembers a product of use, and raises the bar when it is one of the largest. */
function takeOne(song: i32, product: i32, place: i32, count: i32, wanted: i32): void {
  const bar = bars + ((<usize>song) << 2);
  // The last vectors are followed by what was in memory before.
  if (place >= count || product <= load<i32>(bar)) return;
  const length = load<i32>(counts + ((<usize>song) << 2));
  const entry = found + <usize>song * ROOM + ((<usize>length) << 3);
  store<i32>(entry, place);
  store<i32>(entry + 4, product);
  store<i32>(counts + ((<usize>song) << 2), length + 1);
  if (product <= load<i32>(topOf(song, wanted - 1))) return;
  let at = wanted - 1;
  while (at > 0 && load<i32>(topOf(song, at - 1)) < product) {
    store<i32>(topOf(song, at), load<i32>(topOf(song, at - 1)));
    at--;
  }
  store<i32>(topOf(song, at), product);
  const least = load<i32>(topOf(song, wanted - 1));
  if (least <= i32.MIN_VALUE) return;
  const raised = least - load<i32>(margins + ((<usize>song) << 2));
  if (raised > load<i32>(bar)) store<i32>(bar, raised);
}

function topOf(song: i32, place: i32): usize {
  return tops + ((<usize>(song * MOST + place)) << 2);
}
