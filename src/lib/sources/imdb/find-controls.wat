;; Finds the control characters in text, sixteen bytes at a time. In a file of IMDb these are the ends of its fields.
(module
  (memory (export "memory") 1)

  ;; Writes where they stand among the bytes from $from to $to, counted from $from, as 32 bits each from $places on, and
  ;; returns how many they are. Where $to is in the middle of sixteen bytes, the rest must be no control characters.
  (func (export "find") (param $from i32) (param $to i32) (param $places i32) (result i32)
    (local $at i32) (local $found i32) (local $next i32)
    (local.set $at (local.get $from))
    (local.set $next (local.get $places))
    (block $end
      (loop $sixteen
        (br_if $end (i32.ge_u (local.get $at) (local.get $to)))
        (local.set $found (i8x16.bitmask (i8x16.lt_u (v128.load (local.get $at)) (i8x16.splat (i32.const 0x20)))))
        (block $none
          (loop $each
            (br_if $none (i32.eqz (local.get $found)))
            (i32.store (local.get $next)
              (i32.sub (i32.add (local.get $at) (i32.ctz (local.get $found))) (local.get $from)))
            (local.set $next (i32.add (local.get $next) (i32.const 4)))
            (local.set $found (i32.and (local.get $found) (i32.sub (local.get $found) (i32.const 1))))
            (br $each)))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br $sixteen)))
    (i32.shr_u (i32.sub (local.get $next) (local.get $places)) (i32.const 2))))
