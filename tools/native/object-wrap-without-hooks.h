// From 24.19 on, Node 24's ObjectWrap registers a clean-up hook for every wrapped object and removes it in its
// destructor; the collector runs that destructor where no environment is entered, and Node aborts
// (https://github.com/nodejs/node/issues/65446). The class is compiled here without these hooks, as it was
// before, and is unchanged on any other Node.
#include <node.h>

#define AddEnvironmentCleanupHook(...) static_cast<void>(0)
#define RemoveEnvironmentCleanupHook(...) static_cast<void>(0)
#include <node_object_wrap.h>
#undef AddEnvironmentCleanupHook
#undef RemoveEnvironmentCleanupHook
