"""CMake: the commands of its manual in small letters, any other name before a bracket, variables within braces."""

from __future__ import annotations

from pelican_academic.jekyll.rouge.lexer import Lexer, Rule, words

__all__ = ["CMAKE"]

_COMMANDS = """
    add_compile_definitions add_compile_options add_custom_command add_custom_target add_definitions add_dependencies
    add_executable add_library add_link_options add_subdirectory add_test aux_source_directory break build_command
    cmake_host_system_information cmake_minimum_required cmake_parse_arguments cmake_policy configure_file continue
    create_test_sourcelist ctest_build ctest_configure ctest_coverage ctest_empty_binary_directory ctest_memcheck
    ctest_read_custom_files ctest_run_script ctest_sleep ctest_start ctest_submit ctest_test ctest_update ctest_upload
    define_property else elseif enable_language enable_testing endforeach endfunction endif endmacro endwhile
    execute_process export file find_file find_library find_package find_path find_program fltk_wrap_ui foreach function
    get_cmake_property get_directory_property get_filename_component get_property get_source_file_property
    get_target_property get_test_property if include include_directories include_external_msproject include_guard
    install link_directories link_libraries list load_cache macro mark_as_advanced math message option project
    qt_wrap_cpp qt_wrap_ui remove_definitions return separate_arguments set set_directory_properties set_property
    set_source_files_properties set_target_properties set_tests_properties site_name source_group string
    target_compile_definitions target_compile_features target_compile_options target_include_directories
    target_link_directories target_link_libraries target_link_options target_sources try_compile try_run unset
    variable_watch while
"""
_VARIABLE: Rule = (r"\$\{", "si", "variable")

CMAKE = Lexer(
    {
        "root": [
            (r"#\[(=*)\[[\s\S]*?\]\1\]", "cm"),
            (r"#.*", "c1"),
            (r"\[(=*)\[[\s\S]*?\]\1\]", "s2"),
            (r"\w+(?=\s*\()", words("nf", nb=_COMMANDS)),
            (r'"', "s2", "string"),
            _VARIABLE,
            (r"[()]", "p"),
            (r'[^"#()$\[\w]+|\w+|[$\[]', ""),
        ],
        "string": [(r'"', "s2", "#pop"), _VARIABLE, (r"\\.", "se"), (r'[^"\\$]+|[\\$]', "s2")],
        "variable": [(r"\}", "si", "#pop"), _VARIABLE, (r"[^}$]+|\$", "nv")],
    }
)
