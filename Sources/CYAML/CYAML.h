// libyaml, as the system has it: the reader of YAML that everyone's reader of YAML is made of.
#include <yaml.h>
