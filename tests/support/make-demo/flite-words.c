/* Speaks with a flite voice and tells when each word is said.
 * Reads lines "wave file TAB text" and prints for each line one row per written word, "start end word" in seconds,
 * then the row "end". Call: flite-words rms|slt STRETCH. Built by speak.mjs. */
#include <flite/flite.h>
#include <stdio.h>
#include <string.h>

cst_voice *register_cmu_us_rms(const char *voxdir);
cst_voice *register_cmu_us_slt(const char *voxdir);

static void print_words(cst_utterance *utt) {
  const cst_item *token = NULL;
  float start = 0, end = 0;
  for (cst_item *word = relation_head(utt_relation(utt, "Word")); word; word = item_next(word)) {
    const cst_item *parent = item_parent(item_as(word, "Token"));
    float word_start =
        flite_ffeature_float(word, "R:SylStructure.daughter1.daughter1.R:Segment.p.end");
    float word_end = flite_ffeature_float(word, "R:SylStructure.daughtern.daughtern.R:Segment.end");
    if (parent != token) {
      if (token) printf("%.4f %.4f %s\n", start, end, item_feat_string(token, "name"));
      token = parent;
      start = word_start;
    }
    end = word_end;
  }
  if (token) printf("%.4f %.4f %s\n", start, end, item_feat_string(token, "name"));
  printf("end\n");
}

int main(int count, char **args) {
  char line[4096];
  if (count != 3) return 2;
  flite_init();
  cst_voice *voice = strcmp(args[1], "slt") ? register_cmu_us_rms(NULL) : register_cmu_us_slt(NULL);
  feat_set_float(voice->features, "duration_stretch", atof(args[2]));
  while (fgets(line, sizeof line, stdin)) {
    char *text = strchr(line, '\t');
    if (!text) return 3;
    *text++ = 0;
    text[strcspn(text, "\n")] = 0;
    cst_utterance *utt = flite_synth_text(text, voice);
    cst_wave_save_riff(utt_wave(utt), line);
    print_words(utt);
    delete_utterance(utt);
  }
  return 0;
}
