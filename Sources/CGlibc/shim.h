#pragma once
// Functions of glibc that Swift's `Glibc` module leaves out, for its headers are read without _GNU_SOURCE.

#include <spawn.h>

/// Brings a whole file system to the disk; syncfs(2).
int syncfs(int descriptor);
/// Renames; with RENAME_EXCHANGE two names change places at once; renameat2(2).
int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags);
static const unsigned int RENAME_EXCHANGE_NAMES = 1 << 1;
/// Lets the disk begin to take a part of a file, and does not wait for it; sync_file_range(2).
int sync_file_range(int descriptor, long long offset, long long length, unsigned int flags);
static const unsigned int SYNC_FILE_RANGE_BEGIN = 1 << 1;
/// Changes to a folder in the process that is started; posix_spawn_file_actions_addchdir_np(3).
int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *folder);
/// Closes all descriptors from the first one on in the process that is started.
int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int first);
