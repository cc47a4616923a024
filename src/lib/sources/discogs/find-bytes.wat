;; Finds a text in bytes, sixteen places at a time. A place is looked at closely only where both the first and the last
;; byte of the text stand, which in a dump is hardly anywhere but where the text is.
(module
  (memory (export "memory") 1)

  ;; Where the text stands first that begins at or behind $from and ends before $to; -1 where it does not. The bytes
  ;; from $to on are read too, some 48, and count for nothing: the memory must have them.
  (func (export "find") (param $text i32) (param $length i32) (param $from i32) (param $to i32) (result i32)
    (local $first v128) (local $last v128) (local $span i32) (local $end i32) (local $places i32) (local $place i32)
    (local.set $span (i32.sub (local.get $length) (i32.const 1)))
    (local.set $end (i32.sub (local.get $to) (local.get $span)))
    (local.set $first (i8x16.splat (i32.load8_u (local.get $text))))
    (local.set $last (i8x16.splat (i32.load8_u (i32.add (local.get $text) (local.get $span)))))
    (block $nowhere
      (loop $sixteen
        (br_if $nowhere (i32.ge_s (local.get $from) (local.get $end)))
        (local.set $places (i8x16.bitmask (v128.and
          (i8x16.eq (v128.load (local.get $from)) (local.get $first))
          (i8x16.eq (v128.load (i32.add (local.get $from) (local.get $span))) (local.get $last)))))
        (block $none
          (loop $each
            (br_if $none (i32.eqz (local.get $places)))
            (local.set $place (i32.add (local.get $from) (i32.ctz (local.get $places))))
            (br_if $nowhere (i32.ge_s (local.get $place) (local.get $end)))
            (if (call $stands (local.get $text) (local.get $length) (local.get $place))
              (then (return (local.get $place))))
            (local.set $places (i32.and (local.get $places) (i32.sub (local.get $places) (i32.const 1))))
            (br $each)))
        (local.set $from (i32.add (local.get $from) (i32.const 16)))
        (br $sixteen)))
    (i32.const -1))

  (func $stands (param $text i32) (param $length i32) (param $place i32) (result i32)
    (loop $byte
      (if (i32.ne (i32.load8_u (local.get $text)) (i32.load8_u (local.get $place))) (then (return (i32.const 0))))
      (local.set $text (i32.add (local.get $text) (i32.const 1)))
      (local.set $place (i32.add (local.get $place) (i32.const 1)))
      (local.set $length (i32.sub (local.get $length) (i32.const 1)))
      (br_if $byte (local.get $length)))
    (i32.const 1)))
