;; Speaks with the festival voice slt (HTS) and tells when each word is said.
;; (say-to "wave file" "text") prints one row per written word, "start end word" in seconds, then the row "end".
(voice_cmu_us_slt_arctic_hts)
;; "The" before a vowel is "thee".
(set! postlex_rules_hooks (append postlex_rules_hooks (list postlex_the_vs_thee)))

(define (word-end word)
  (item.feat word "R:SylStructure.daughtern.daughtern.R:Segment.end"))

(define (latest-end words latest)
  ;; Punctuation counts as a word here, one without an end.
  (cond
   ((null? words) latest)
   ((> (word-end (car words)) latest) (latest-end (cdr words) (word-end (car words))))
   (t (latest-end (cdr words) latest))))

(define (say-to file text)
  (let ((utt (utt.synth (eval (list 'Utterance 'Text text)))))
    (utt.save.wave utt file 'riff)
    (mapcar
     (lambda (token)
       (let ((words (item.daughters token)))
         (if words
             (format t "%.4f %.4f %s\n"
                     (item.feat (car words) "R:SylStructure.daughter1.daughter1.R:Segment.segment_start")
                     (latest-end words 0)
                     (item.name token)))))
     (utt.relation.items utt 'Token))
    (format t "end\n")))
