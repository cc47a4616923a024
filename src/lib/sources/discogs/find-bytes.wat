;; Finds the first of three texts in bytes, sixteen places at a time. They begin with the same byte.
(module
  (memory (export "memory") 1)

  ;; The texts stand at 0, 64 and 128, and have these lengths.
  (global $length0 (export "length0") (mut i32) (i32.const 2))
  (global $length1 (export "length1") (mut i32) (i32.const 2))
  (global $length2 (export "length2") (mut i32) (i32.const 2))

  ;; Where a text stands first that begins at or behind $from and ends before $to; -1 where none does. The bytes from $to
  ;; on are read too, some 80, and count for nothing: the memory must have them.
  (func (export "find") (param $from i32) (param $to i32) (result i32)
    (loop $next
      (local.set $from (call $candidate (local.get $from) (local.get $to)))
      (if (i32.lt_s (local.get $from) (i32.const 0)) (then (return (i32.const -1))))
      (if (i32.or
            (call $stands (i32.const 0) (global.get $length0) (local.get $from) (local.get $to))
            (i32.or
              (call $stands (i32.const 64) (global.get $length1) (local.get $from) (local.get $to))
              (call $stands (i32.const 128) (global.get $length2) (local.get $from) (local.get $to))))
        (then (return (local.get $from))))
      (local.set $from (i32.add (local.get $from) (i32.const 1)))
      (br $next))
    (unreachable))

  ;; Where the first two bytes of a text stand and its last, which in a dump is hardly anywhere but where the text is. No
  ;; function is called from the loop, so that all it compares with stays in registers.
  (func $candidate (param $from i32) (param $to i32) (result i32)
    (local $places i32) (local $seconds v128)
    (local $span0 i32) (local $span1 i32) (local $span2 i32)
    (local $first v128)
    (local $second0 v128) (local $second1 v128) (local $second2 v128)
    (local $last0 v128) (local $last1 v128) (local $last2 v128)
    (local.set $span0 (i32.sub (global.get $length0) (i32.const 1)))
    (local.set $span1 (i32.sub (global.get $length1) (i32.const 1)))
    (local.set $span2 (i32.sub (global.get $length2) (i32.const 1)))
    (local.set $first (v128.load8_splat (i32.const 0)))
    (local.set $second0 (v128.load8_splat (i32.const 1)))
    (local.set $second1 (v128.load8_splat (i32.const 65)))
    (local.set $second2 (v128.load8_splat (i32.const 129)))
    (local.set $last0 (v128.load8_splat (local.get $span0)))
    (local.set $last1 (v128.load8_splat offset=64 (local.get $span1)))
    (local.set $last2 (v128.load8_splat offset=128 (local.get $span2)))
    (block $nowhere
      (loop $sixteen
        (br_if $nowhere (i32.ge_s (local.get $from) (local.get $to)))
        (local.set $seconds (v128.load offset=1 (local.get $from)))
        (local.set $places (i8x16.bitmask (v128.and
          (i8x16.eq (v128.load (local.get $from)) (local.get $first))
          (v128.or
            (v128.or
              (v128.and
                (i8x16.eq (local.get $seconds) (local.get $second0))
                (i8x16.eq (v128.load (i32.add (local.get $from) (local.get $span0))) (local.get $last0)))
              (v128.and
                (i8x16.eq (local.get $seconds) (local.get $second1))
                (i8x16.eq (v128.load (i32.add (local.get $from) (local.get $span1))) (local.get $last1))))
            (v128.and
              (i8x16.eq (local.get $seconds) (local.get $second2))
              (i8x16.eq (v128.load (i32.add (local.get $from) (local.get $span2))) (local.get $last2)))))))
        (if (local.get $places)
          (then (return (i32.add (local.get $from) (i32.ctz (local.get $places))))))
        (local.set $from (i32.add (local.get $from) (i32.const 16)))
        (br $sixteen)))
    (i32.const -1))

  (func $stands (param $text i32) (param $length i32) (param $place i32) (param $to i32) (result i32)
    (if (i32.gt_s (i32.add (local.get $place) (local.get $length)) (local.get $to)) (then (return (i32.const 0))))
    (loop $byte
      (if (i32.ne (i32.load8_u (local.get $text)) (i32.load8_u (local.get $place))) (then (return (i32.const 0))))
      (local.set $text (i32.add (local.get $text) (i32.const 1)))
      (local.set $place (i32.add (local.get $place) (i32.const 1)))
      (local.set $length (i32.sub (local.get $length) (i32.const 1)))
      (br_if $byte (local.get $length)))
    (i32.const 1)))
